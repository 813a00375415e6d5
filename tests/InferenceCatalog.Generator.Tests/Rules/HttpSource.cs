using System.Globalization;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Statements that make requests, in a method that has a client.</summary>
internal static class HttpSource
{
    public static string InMethod(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;

        public static class Test
        {
            public static async Task Run(HttpClient http, string text, int number, bool flag)
            {
                {{statements}}
            }
        }

        public sealed class Body
        {
            public string? Model { get; set; }

            [JsonPropertyName("model")]
            public string? Name { get; set; }
        }
        """;

    /// <summary>One rule speaks at the marked place of some statements, with this message.</summary>
    public static async Task SaysAsync(string id, string statements, string message) =>
        Assert.Equal(message, Assert.Single(await RuleAssert.FiresAsync(id, InMethod(statements))).GetMessage(CultureInfo.InvariantCulture));
}
