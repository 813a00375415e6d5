using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>A task's method: it makes the task's request.</summary>
/// <param name="Name">The task's C# name.</param>
/// <param name="Summary">What the task does.</param>
/// <param name="Arguments">What a request cannot do without.</param>
internal sealed record UnionMethodSpec(string Name, string Summary, EquatableArray<UnionArgumentSpec> Arguments)
{
    public string Request => Name + "Request";
}
