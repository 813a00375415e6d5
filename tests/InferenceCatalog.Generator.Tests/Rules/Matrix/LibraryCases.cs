namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

/// <summary>A column of the matrix: what each rule says of the calls of one library, or why it says nothing.</summary>
/// <param name="library">The library, and the part of it.</param>
/// <param name="usings">What its code begins with.</param>
/// <param name="parameters">What its code is given.</param>
internal abstract class LibraryCases(string library, string usings, string parameters)
{
    protected const string ChatAddress = "https://router.huggingface.co/v1";

    /// <summary>Of the form of a token, and nobody's.</summary>
    protected const string Token = "hf_" + "QzWkEcRvTbYnUmIjOlPaSdFgHrKqLwXzVb";

    protected const string EnvironmentToken = "Environment.GetEnvironmentVariable(\"HF_TOKEN\")!";

    public string Library => library;

    public abstract IReadOnlyList<RuleCase> Cases { get; }

    /// <summary>Why a rule never speaks here, by its id.</summary>
    public abstract IReadOnlyDictionary<string, string> Reasons { get; }

    /// <summary>A source with the mistake in one method and the correct code in another.</summary>
    public string Write(RuleCase pair) => $$"""
        #pragma warning disable MEAI001, OPENAI001, SKEXP0001, SKEXP0010
        using System;
        {{usings}}

        public static class Test
        {
            public static object? Wrong({{parameters}})
            {
                {{pair.Wrong}}
            }

            public static object? Right({{parameters}})
            {
                {{pair.Right}}
            }
        }
        """;

    /// <summary>The rules over a model's text, which are the same wherever a chat goes to the router.</summary>
    /// <param name="ask">A chat with the model of an expression.</param>
    protected static IEnumerable<RuleCase> ChatModels(Func<string, string> ask)
    {
        RuleCase Pair(string rule, string wrong, string right, string setting = "") =>
            new(rule, ask($"[|\"{wrong}\"|]"), ask($"\"{right}\""), setting);

        return
        [
            Pair("ICAT1001", "acme/mixed:cerebras", "acme/mixed:groq"),
            Pair("ICAT1002", "acme/painter", "acme/mixed"),
            Pair("ICAT1004", "acme/mixd", "acme/mixed"),
            Pair("ICAT1005", "acme/mixed:grok", "acme/mixed:groq"),
            Pair("ICAT1006", "acme/mixed:nscale", "acme/mixed:groq"),
            Pair("ICAT1008", "acme/old", "acme/mixed"),
            Pair("ICAT3002", "acme/mixed:groq", "acme/mixed:novita", "inference_catalog_max_output_price = 0.5"),
            Pair("ICAT3003", "acme/mixed:novita", "acme/mixed:groq", "inference_catalog_denied_providers = novita"),
        ];
    }

    /// <summary>Some code with its only address marked.</summary>
    protected static string Mark(string code)
    {
        var start = code.IndexOf("new Uri(", StringComparison.Ordinal);
        var end = code.IndexOf(')', start) + 1;
        return $"{code[..start]}[|{code[start..end]}|]{code[end..]}";
    }

    /// <summary>One reason for several rules.</summary>
    protected static IEnumerable<KeyValuePair<string, string>> Because(string reason, params string[] rules) =>
        rules.Select(rule => KeyValuePair.Create(rule, reason));
}
