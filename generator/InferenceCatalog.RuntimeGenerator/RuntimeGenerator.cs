using InferenceCatalog.Generator.Requests;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.RuntimeGenerator;

/// <summary>Runs <see cref="RequestsGenerator"/> in the one project that it is for.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RuntimeGenerator : IIncrementalGenerator
{
    private readonly RequestsGenerator requests = new();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => requests.Initialize(context);
}
