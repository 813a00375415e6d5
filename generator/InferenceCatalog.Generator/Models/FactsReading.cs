using InferenceCatalog.Snapshots;
using CatalogFile = InferenceCatalog.Generator.Inputs.CatalogFile;

namespace InferenceCatalog.Generator.Models;

/// <summary>What the files of role <c>facts</c> say, and what is wrong with them.</summary>
internal sealed record FactsReading(CatalogFacts Facts, EquatableArray<CatalogProblem> Problems)
{
    public static FactsReading Read(EquatableArray<CatalogFile> files, CancellationToken cancellation)
    {
        var tasks = new List<TaskFacts>(files.Count);
        var providers = new List<ProviderFacts>();
        var problems = new List<CatalogProblem>();
        foreach (var file in files)
        {
            var text = file.Text.ToString();
            if (CatalogFileProbe.KindOf(text, cancellation) is CatalogFileKind.Providers)
            {
                var reading = ProviderFactsReader.Read(text, cancellation);
                providers.AddRange(reading.Value?.Providers ?? EquatableArray<ProviderFacts>.Empty);
                SnapshotProblems.Add(problems, file, reading.Problems);
            }
            else
            {
                var reading = TaskFactsReader.Read(text, cancellation);
                if (reading.Value is { } task)
                    tasks.Add(task);

                SnapshotProblems.Add(problems, file, reading.Problems);
            }
        }

        var facts = new CatalogFacts(new EquatableArray<TaskFacts>(tasks), new EquatableArray<ProviderFacts>(providers));
        return new FactsReading(facts, new EquatableArray<CatalogProblem>(problems));
    }
}
