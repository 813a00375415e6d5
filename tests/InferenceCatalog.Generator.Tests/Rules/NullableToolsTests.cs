namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Tools that may be null are tools that nobody knows of: no rule speaks of them, in any library.</summary>
public sealed class NullableToolsTests
{
    private const string Router = "new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") })";

    /// <summary>A call with tools for each library, where <c>TOOLS</c> stands for them.</summary>
    public static TheoryData<string, string> Calls => new()
    {
        { "ModelTool[]", "return HFModels.Acme.Plain.Chat(\"Hello\") with { Tools = TOOLS };" },
        { "ModelTool[]", "return new ChatRequest(\"acme/Plain\", \"Hello\") { Tools = TOOLS };" },
        { "IList<AITool>", $"IChatClient client = {Router}.GetChatClient(\"acme/Plain\").AsIChatClient(); return client.GetResponseAsync(\"Hello\", new ChatOptions {{ Tools = TOOLS }});" },
        { "object[]", "return http.PostAsJsonAsync(\"https://router.huggingface.co/v1/chat/completions\", new { model = \"acme/Plain\", tools = TOOLS });" },
        { "object[]", "return http.PostAsJsonAsync(\"https://router.huggingface.co/v1/chat/completions\", new Dictionary<string, object?> { [\"model\"] = \"acme/Plain\", [\"tools\"] = TOOLS });" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task They_are_silent_and_those_that_cannot_be_null_are_not(string type, string call)
    {
        foreach (var nullable in (string[])["optional", "field", "Property", "Make()"])
            await RuleAssert.SilentAsync(Source(type, call.Replace("TOOLS", nullable, StringComparison.Ordinal)), CapabilityProject.Of);

        var diagnostics = await CapabilityProject.Of(Source(type, call.Replace("TOOLS", "given", StringComparison.Ordinal)))
            .AnalyzeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["ICAT2001"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static string Source(string type, string statements) => $$"""
        using System;
        using System.ClientModel;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using InferenceCatalog;
        using Microsoft.Extensions.AI;
        using OpenAI;

        public class Test
        {
            private {{type}}? field;

            public {{type}}? Property { get; set; }

            public object? Run({{type}} given, ApiKeyCredential credential, HttpClient http, {{type}}? optional = null)
            {
                field = optional;
                {{statements}}
            }

            private {{type}}? Make() => field;
        }
        """;
}
