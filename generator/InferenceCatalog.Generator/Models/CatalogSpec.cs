using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>All that the emitter prints: names are settled, filters applied, unknown tasks and providers gone.</summary>
/// <remarks>
/// Two invariants hold for this type and everything it reaches: it is immutable, and two instances that print the same source are
/// equal. Nothing in it comes from Roslyn, so that keeping it keeps no compilation alive.
/// </remarks>
/// <param name="Namespace">Where the classes stand; checked to be a namespace.</param>
/// <param name="HasIdsOnly">Whether nothing but the ids is printed, for a project without the runtime.</param>
/// <param name="IsPublic">Whether they are public.</param>
/// <param name="Date">The snapshot's day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Organizations">The organisations with their models, sorted by id.</param>
/// <param name="Providers">The providers, sorted by id.</param>
/// <param name="Unions">The structs of models with tasks of several model types, sorted by name.</param>
/// <param name="Payload">The emitted part of the snapshot as JSON for the assembly's attribute; null unless public and with the runtime.</param>
internal sealed record CatalogSpec(
    string Namespace,
    bool HasIdsOnly,
    bool IsPublic,
    string Date,
    EquatableArray<OrganizationSpec> Organizations,
    EquatableArray<ProviderSpec> Providers,
    EquatableArray<UnionSpec> Unions,
    string? Payload);
