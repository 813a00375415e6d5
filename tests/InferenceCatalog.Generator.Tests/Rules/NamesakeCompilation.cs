using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Another author's package whose assembly and types are named like the OpenAI SDK's.</summary>
internal static class NamesakeCompilation
{
    public static MetadataReference Create()
    {
        var compilation = CSharpCompilation.Create(
            "OpenAI",
            [
                CSharpSyntaxTree.ParseText("""
                    namespace OpenAI;

                    public sealed class OpenAIClientOptions
                    {
                        public System.Uri? Endpoint { get; set; }
                    }

                    public sealed class OpenAIClient
                    {
                        public OpenAIClient(string key, OpenAIClientOptions options) { }

                        public object GetImageClient(string model) => model;
                    }
                    """),
            ],
            TestCompilation.FrameworkReferences,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
