using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Benchmarks.Rules;

/// <summary>The sources of a project with 20,000 invocations, of which 1,350 are calls to Hugging Face: ours, the OpenAI SDK's and HttpClient's.</summary>
internal sealed class JudgedSource
{
    public const int Invocations = 20_000;

    private const int Concerned = 1_350;
    private const int InMethod = 20;
    private const int InFile = 200;

    /// <summary>One call in so many asks the chat endpoint for images, so that the rules have something to say.</summary>
    private const int WrongEvery = 45;

    private readonly StringBuilder text = new();
    private readonly IReadOnlyList<(ModelName Model, string Provider)> routes;
    private int concerned;

    private JudgedSource(IReadOnlyList<(ModelName Model, string Provider)> routes) => this.routes = routes;

    /// <param name="routes">The models that are called, each with the name of a provider that serves it.</param>
    public static ImmutableArray<SyntaxTree> Write(IReadOnlyList<(ModelName Model, string Provider)> routes)
    {
        var source = new JudgedSource(routes);
        return [.. Enumerable.Range(0, Invocations / InFile).Select(file => CSharpSyntaxTree.ParseText(source.WriteFile(file), path: $"Work{file}.cs"))];
    }

    /// <summary>The same amount of code that has nothing to do with any of it, for a project without these libraries.</summary>
    public static ImmutableArray<SyntaxTree> WriteUnrelated() => Write([]);

    private string WriteFile(int file)
    {
        text.Clear();
        if (routes.Count > 0)
            text.AppendLine("using System.ClientModel; using System.Net.Http; using InferenceCatalog; using OpenAI;");

        text.AppendLine("using System; using System.Collections.Generic; using System.Linq; using System.Text;");
        text.AppendLine(CultureInfo.InvariantCulture, $"internal sealed class Work{file} {{");
        text.AppendLine("    private int total;");
        if (routes.Count > 0)
        {
            text.AppendLine("""
                    private readonly HttpClient http = new HttpClient();
                    private readonly OpenAIClient openAI = new OpenAIClient(
                        new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") });
                """);
        }

        for (var start = file * InFile; start < (file + 1) * InFile; start += InMethod)
            WriteMethod(start);

        return text.AppendLine("}").ToString();
    }

    private void WriteMethod(int start)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"    public void Do{start}(string text, List<string> list, StringBuilder builder, Dictionary<string, int> map) {{");
        for (var index = start; index < start + InMethod; index++)
        {
            var isConcerned = routes.Count > 0 && ((index + 1) * Concerned / Invocations) > (index * Concerned / Invocations);
            text.Append("        ").AppendLine(isConcerned ? Call(index) : Ordinary(index));
        }

        text.AppendLine("    }");
    }

    private string Call(int index)
    {
        var number = concerned++;
        var (model, provider) = routes[number % routes.Count];
        return (number % 6) switch
        {
            0 => $"var v{index} = HFModels.{model.Organization}.{model.Name}.On(HFProviders.{provider});",
            1 => $"var v{index} = HFModels.{model.Organization}.{model.Name}.Chat(text);",
            2 => $"var v{index} = ChatModel.Of(\"{model.Id}:cheapest\");",
            3 when number % WrongEvery == 3 => $"var v{index} = openAI.GetImageClient(\"{model.Id}\");",
            3 or 4 => $"var v{index} = openAI.GetChatClient(\"{model.Id}:fastest\");",
            _ => $"var v{index} = http.PostAsync(\"https://router.huggingface.co/v1/chat/completions\", new StringContent(\"{{\\\"model\\\":\\\"{model.Id}\\\"}}\"));",
        };
    }

    private static string Ordinary(int index) => (index % 10) switch
    {
        0 => $"var v{index} = text.Substring({index});",
        1 => $"list.Add(\"item {index}\");",
        2 => "Console.WriteLine(text);",
        3 => $"total = Math.Max({index}, list.Count);",
        4 => $"var v{index} = string.Concat(text, \"{index}\");",
        5 => $"var v{index} = list.Where(item => item.Length > {index}).ToString();",
        6 => $"builder.Append({index});",
        7 => "total += int.Parse(text);",
        8 => $"if (map.TryGetValue(text, out var v{index})) total = v{index};",
        _ => $"var v{index} = new Uri(\"https://example.org/items/{index}\").GetLeftPart(UriPartial.Path);",
    };
}
