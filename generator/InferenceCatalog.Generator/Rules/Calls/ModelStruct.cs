using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>A struct that stands for models: one of the runtime's, or a union that was generated into this project.</summary>
/// <param name="Type">The name of the runtime's struct, or of the first of those that the union converts to.</param>
/// <param name="Tasks">The tasks that are asked of it: those of its methods, or the one that is called.</param>
internal sealed record ModelStruct(string Type, EquatableArray<string> Tasks);
