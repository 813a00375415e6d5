using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>A struct for models that do tasks of several model types: it has the methods of each and converts to each.</summary>
/// <param name="Type">Its name, such as <c>ChatOrTextGenerationModel</c>.</param>
/// <param name="Parts">The model types it stands for, sorted by name; at least two.</param>
internal sealed record UnionSpec(string Type, EquatableArray<UnionPartSpec> Parts);
