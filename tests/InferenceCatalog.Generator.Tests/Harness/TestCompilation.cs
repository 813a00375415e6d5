using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests;

/// <summary>Compilations as strict as a careful project: nullable on, documentation checked, every warning an error.</summary>
internal static class TestCompilation
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Platform = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>The framework, without the runtime client.</summary>
    public static ImmutableArray<MetadataReference> FrameworkReferences => Platform.Value;

    /// <summary>The framework and the runtime client: what a consumer has.</summary>
    public static ImmutableArray<MetadataReference> ConsumerReferences { get; } =
        [.. Platform.Value, MetadataReference.CreateFromFile(Assembly.Load("InferenceCatalog").Location)];

    /// <param name="source">One file of the project.</param>
    /// <param name="version">The language version.</param>
    /// <param name="references">What it references; the framework and the runtime client unless told.</param>
    public static CSharpCompilation Create(
        string source = "",
        LanguageVersion version = LanguageVersion.Latest,
        ImmutableArray<MetadataReference> references = default) =>
        CSharpCompilation.Create(
            "Consumer",
            [Parse(source, version)],
            references.IsDefault ? ConsumerReferences : references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                nullableContextOptions: version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    public static SyntaxTree Parse(string source, LanguageVersion version = LanguageVersion.Latest, string path = "Consumer.cs") =>
        CSharpSyntaxTree.ParseText(source, ParseOptions(version), path);

    public static CSharpParseOptions ParseOptions(LanguageVersion version = LanguageVersion.Latest) =>
        new(version, DocumentationMode.Diagnose);
}
