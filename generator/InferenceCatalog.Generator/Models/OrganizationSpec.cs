using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>An organisation: a class nested in <c>HFModels</c> and <c>HFModelIds</c>.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Id">The part of its models' ids before the slash.</param>
/// <param name="Models">Its models, sorted by id.</param>
internal sealed record OrganizationSpec(string Name, string Id, EquatableArray<ModelSpec> Models);
