using System.Globalization;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules.Settings;

/// <summary>Says of a file of settings what rules must say of it.</summary>
internal static class SettingsAssert
{
    public const string Path = "/project/appsettings.json";

    /// <summary>What code needs that reads settings.</summary>
    public static IReadOnlyList<MetadataReference> ConfigurationReferences { get; } =
    [
        .. new[]
        {
            "Microsoft.Extensions.Configuration.Abstractions",
            "Microsoft.Extensions.Configuration.Binder",
            "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Options",
            "Microsoft.Extensions.Options.ConfigurationExtensions",
        }.Select(name => MetadataReference.CreateFromFile(System.Reflection.Assembly.Load(name).Location)),
    ];

    /// <summary>One rule speaks at each marked place of the file, and nothing speaks elsewhere.</summary>
    /// <returns>The diagnostics, in the order of the file.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> FiresAsync(string id, string marked, string code = "", params InMemoryFile[] others)
    {
        var source = MarkedSource.Parse(marked);
        var diagnostics = await AnalyzeAsync(source.Text, code, others);
        Assert.NotEmpty(source.Spans);
        Assert.Equal(
            source.Spans.Select(span => $"{id} {Path} {span}"),
            diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().Path} {diagnostic.Location.SourceSpan}"));
        Assert.All(diagnostics, diagnostic => Assert.Equal(LocationKind.ExternalFile, diagnostic.Location.Kind));
        return diagnostics;
    }

    /// <summary>One rule speaks at the one marked place, with this message.</summary>
    public static async Task SaysAsync(string id, string marked, string message) =>
        Assert.Equal(message, Assert.Single(await FiresAsync(id, marked)).GetMessage(CultureInfo.InvariantCulture));

    /// <summary>No rule speaks.</summary>
    public static async Task SilentAsync(string json, string code = "", params InMemoryFile[] others) =>
        Assert.Empty((await AnalyzeAsync(json, code, others)).Select(diagnostic => diagnostic.ToString()));

    /// <summary>A file that the project gives to the compiler without a role.</summary>
    public static InMemoryFile File(string json, string path = Path) => new(path, json, role: null);

    /// <summary>What the rules say of the file and of the code, which compiles.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string json, string code, params InMemoryFile[] others)
    {
        var project = others.Aggregate(RuleProject.Of(code).With(File(json)), (project, file) => project.With(file));
        project = project.With(project.Project.AddMetadataReferences(ConfigurationReferences));
        Assert.Empty((await project.CompileAsync()).Select(diagnostic => diagnostic.ToString()));
        return await project.AnalyzeAsync(TestContext.Current.CancellationToken);
    }
}
