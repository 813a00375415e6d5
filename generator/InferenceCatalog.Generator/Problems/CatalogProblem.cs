using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Problems;

/// <summary>Something to report, free of Roslyn's types so that the pipeline can keep and compare it.</summary>
/// <param name="Id">Which rule.</param>
/// <param name="Path">The file; null for what stands in no file.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it covers, on one line.</param>
/// <param name="Arguments">What the rule's message names.</param>
internal sealed record CatalogProblem(string Id, string? Path, TextPosition Start, int Length, EquatableArray<string> Arguments);
