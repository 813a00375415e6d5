using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using InferenceCatalog.Generator.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.Generator.Tests.Requests;

/// <summary>Whatever a task's file says, it never becomes a statement, an attribute or a broken comment.</summary>
public sealed class HostileTaskTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
            "\"; class Evil { } //", "*/ class Evil { } /*", "</summary><evil/>", "\nclass Evil { }", "\r\n#error evil", "\u2028", "\u0085", "\u202E",
            "\uD800", "{0}", "\\", "@", "class", "Equals", "Inputs", "_", "é", "A<B>", "[Obsolete]", "Text => 1; int x", "inputs.a", "parameters", "a.b.c"),
        Gen.Const(new string('x', 10_000)));

    [Fact]
    public void Hostile_sentences_and_words_change_only_literals_and_comments()
    {
        var expected = Tokens(Run(Painting(task => task)));
        Gen.Select(Text, Text, Text).Sample((summary, other, word) =>
        {
            var harness = Run(Painting(task =>
            {
                task["summary"] = summary;
                task["inputs"]![0]!["summary"] = other;
                task["parameters"]![1]!["values"]![0] = word;
                return task;
            }));

            // A text that no reader lets through costs its entry; else the code is the same but for what stands in literals.
            return harness.Result.Diagnostics.Length > 0 ? IsSound(harness) : IsSound(harness) && Tokens(harness).SequenceEqual(expected);
        }, iter: 200);
    }

    [Fact]
    public void Hostile_names_and_places_are_refused_or_are_names() =>
        Gen.Select(Text, Gen.OneOf("task", "name", "modelType", "result"), Gen.OneOf("name", "json", "type")).Sample((text, root, member) =>
            IsSound(Run(Painting(task =>
            {
                task[root] = text;
                return task;
            }))) &&
            IsSound(Run(Painting(task =>
            {
                task["parameters"]![0]![member] = text;
                return task;
            }))), iter: 200);

    [Fact]
    public void Hostile_providers_change_only_literals() =>
        Gen.Select(Text, Gen.OneOf("id", "name", "host", "hubOrganization"), Gen.OneOf("task", "format", "path")).Sample((text, provider, task) =>
        {
            var root = JsonNode.Parse(SampleCatalog.Providers)!;
            root["providers"]![0]![provider] = text;
            root["providers"]![2]!["tasks"]![0]![task] = text;
            return IsSound(GeneratorHarness.For(new RequestsGenerator()).With(InMemoryFile.Providers(Json(root))).Run());
        }, iter: 200);

    [Fact]
    public void Hostile_sentences_compile_in_the_runtime()
    {
        var task = JsonNode.Parse(RuntimeSources.Tasks["text-to-image"])!;
        task["summary"] = "\"; } } </summary><evil/> */ {0} & \\u0022 @\"";
        task["parameters"]![5]!["type"] = "word";
        task["parameters"]![5]!["values"] = new JsonArray("\\", "\"; //", "</c>", "{evil}");
        var files = RuntimeSources.Files.Where(file => !file.Path.EndsWith("/text-to-image.json", StringComparison.Ordinal));

        var harness = GeneratorHarness.For(new RequestsGenerator(), RuntimeSources.Compile())
            .With([.. files, InMemoryFile.Task("text-to-image", Json(task))])
            .Run();

        Assert.Empty(harness.Result.Diagnostics);
        Assert.Empty(RuntimeSources.CompileDiagnostics(harness));
        Assert.Contains("</c>", harness.Sources["Requests.g.cs"], StringComparison.Ordinal);
    }

    private static GeneratorHarness Run(string task) =>
        GeneratorHarness.For(new RequestsGenerator()).With(InMemoryFile.Task("paint", task)).Run();

    private static string Painting(Func<JsonNode, JsonNode> change) => Json(change(JsonNode.Parse(SampleCatalog.Painting)!));

    /// <summary>JSON of a node; a lone surrogate, which a string of .NET may have, stays one.</summary>
    private static string Json(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    /// <summary>Whether the files parse without a complaint, documentation included, and hold nothing but one namespace of types.</summary>
    private static bool IsSound(GeneratorHarness harness) => harness.Result.GeneratedTrees.All(tree =>
    {
        var root = CSharpSyntaxTree.ParseText(tree.GetText(), TestCompilation.ParseOptions()).GetCompilationUnitRoot();
        return !root.GetDiagnostics().Any()
            && root.AttributeLists.Count == 0
            && !root.DescendantTrivia(descendIntoTrivia: true).Any(trivia => trivia.IsDirective && !trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
            && root.Members is [FileScopedNamespaceDeclarationSyntax { Name: IdentifierNameSyntax { Identifier.Text: "InferenceCatalog" } } space]
            && space.Members.All(member => member is StructDeclarationSyntax or RecordDeclarationSyntax or ClassDeclarationSyntax { Identifier.Text: "ProviderTable" })
            && !root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Any(type => type.Identifier.Text.Contains("Evil", StringComparison.Ordinal));
    });

    private static string[] Tokens(GeneratorHarness harness) =>
    [
        .. harness.Result.GeneratedTrees
            .SelectMany(tree => tree.GetRoot().DescendantTokens())
            .Select(token => token.IsKind(SyntaxKind.StringLiteralToken) ? "literal" : token.Text),
    ];
}
