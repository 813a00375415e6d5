using System.Collections.Immutable;
using InferenceCatalog.Generator.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using CatalogFile = InferenceCatalog.Generator.Inputs.CatalogFile;

namespace InferenceCatalog.Generator.Models;

/// <summary>What a project gives the generator. One that emits no constants gives no files, so that nothing is read for it.</summary>
/// <param name="Options">Its settings.</param>
/// <param name="Snapshot">Its snapshot: the first, for a second is the build's mistake to report; null when it has none.</param>
internal sealed record ModelsInput(CatalogOptions Options, CatalogFile? Snapshot)
{
    public static ModelsInput Read(
        ImmutableArray<AdditionalText> texts,
        AnalyzerConfigOptionsProvider provider,
        CancellationToken cancellation)
    {
        var options = CatalogOptions.Read(provider.GlobalOptions);
        CatalogFile? snapshot = null;
        if (options.GeneratorReadsSnapshot)
        {
            foreach (var text in texts)
            {
                if (CatalogInputs.RoleOf(text, provider) is CatalogRole.Snapshot)
                    snapshot ??= CatalogInputs.Read(text, cancellation);
            }
        }

        return new ModelsInput(options, snapshot);
    }
}
