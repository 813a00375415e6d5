using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>One of the runtime's model structs within a union.</summary>
/// <param name="Type">Its name, such as <c>ChatModel</c>.</param>
/// <param name="Methods">Its methods, one or more a task, which the union hands on.</param>
/// <param name="TakesPolicy">Whether it can be put under a routing policy instead of a provider.</param>
internal sealed record UnionPartSpec(string Type, EquatableArray<UnionMethodSpec> Methods, bool TakesPolicy);
