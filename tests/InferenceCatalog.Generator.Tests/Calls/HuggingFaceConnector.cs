using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>Semantic Kernel's connector for Hugging Face, which is a preview: its shape, under its name and the public key of its authors.</summary>
internal static class HuggingFaceConnector
{
    private const string Source = """
        namespace Microsoft.SemanticKernel;

        public static class HuggingFaceKernelBuilderExtensions
        {
            public static IKernelBuilder AddHuggingFaceChatCompletion(
                this IKernelBuilder builder,
                string model,
                System.Uri? endpoint = null,
                string? apiKey = null,
                string? serviceId = null,
                System.Net.Http.HttpClient? httpClient = null) => builder;

            public static IKernelBuilder AddHuggingFaceTextGeneration(this IKernelBuilder builder, string model, string? apiKey = null) => builder;
        }
        """;

    /// <param name="isSigned">Whether it has the authors' key; without, it is a namesake's.</param>
    public static MetadataReference Create(bool isSigned)
    {
        var kernel = typeof(Microsoft.SemanticKernel.Kernel).Assembly;
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        if (isSigned)
            options = options.WithCryptoPublicKey([.. kernel.GetName().GetPublicKey()!]).WithPublicSign(true);

        var compilation = CSharpCompilation.Create(
            "Microsoft.SemanticKernel.Connectors.HuggingFace",
            [CSharpSyntaxTree.ParseText(Source, cancellationToken: TestContext.Current.CancellationToken)],
            [.. TestCompilation.FrameworkReferences, MetadataReference.CreateFromFile(kernel.Location)],
            options);
        var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
