using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Tests;

/// <summary>A catalog file that a test gives to the compiler: path, text and the value of its <c>CatalogRole</c> metadata.</summary>
internal sealed class InMemoryFile(string path, string text, string? role) : AdditionalText
{
    private readonly SourceText content = SourceText.From(text);
    private int reads;

    public override string Path => path;

    public string? Role => role;

    /// <summary>How often the text was asked for.</summary>
    public int Reads => reads;

    public static InMemoryFile Snapshot(string text, string path = "catalog/snapshot.json") => new(path, text, "snapshot");

    public static InMemoryFile Measurements(string text, string path = "catalog/measurements.json") => new(path, text, "measurements");

    public static InMemoryFile Task(string task, string text) => new($"catalog/tasks/{task}.json", text, "task");

    public static InMemoryFile Providers(string text) => new("catalog/providers.json", text, "provider");

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref reads);
        return content;
    }
}
