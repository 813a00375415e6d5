using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>A struct that stands for models: one of the runtime's, or a union that was generated into this project.</summary>
/// <param name="Type">The runtime's struct of that name, or the first of those that the union converts to.</param>
/// <param name="Tasks">The tasks of its methods.</param>
internal sealed record ModelStruct(string Type, EquatableArray<string> Tasks);
