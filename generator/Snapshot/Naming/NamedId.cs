namespace InferenceCatalog.Snapshots;

/// <summary>The ids that have C# names, as they stand in a <see cref="StoredName"/>: models, organisations and providers.</summary>
internal static class NamedId
{
    /// <summary>What the form is, to stand after "expected".</summary>
    public const string Description = "'organisation/name', 'organisation/' or a provider's id";

    /// <summary>The scopes of organisations and providers. No organisation ends without a slash, so neither is one's own scope.</summary>
    public const string OrganizationScope = "organizations";
    public const string ProviderScope = "providers";

    public static bool IsWellFormed(string id) => KindOf(id) switch
    {
        NamedIdKind.Model => ModelIdForm.IsWellFormed(id),
        NamedIdKind.Organization => ModelIdForm.IsPartWellFormed(id.Substring(0, id.Length - 1)),
        _ => ProviderIdForm.IsWellFormed(id),
    };

    public static NamedIdKind KindOf(string id)
    {
        var slash = id.IndexOf('/');
        return slash < 0 ? NamedIdKind.Provider : slash == id.Length - 1 ? NamedIdKind.Organization : NamedIdKind.Model;
    }

    /// <summary>Two names in one scope must differ. A model's scope is its organisation's id, <c>organisation/</c>.</summary>
    public static string ScopeOf(string id) => KindOf(id) switch
    {
        NamedIdKind.Model => id.Substring(0, id.IndexOf('/') + 1),
        NamedIdKind.Organization => OrganizationScope,
        _ => ProviderScope,
    };

    /// <summary>The name that the rules alone give.</summary>
    public static string NaturalName(string id) => KindOf(id) == NamedIdKind.Model
        ? Snapshots.NaturalName.Of(id, id.IndexOf('/') + 1, isSeparated: true)
        : Snapshots.NaturalName.Of(id, 0, isSeparated: false);
}
