namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>Which providers, organisations or licences a project wants.</summary>
/// <param name="Allowed">The only ones; null allows all.</param>
/// <param name="Denied">Those that it does not want, even if they are allowed too.</param>
internal sealed record NamePolicy(NameList? Allowed, NameList? Denied)
{
    public static readonly NamePolicy None = new(Allowed: null, Denied: null);

    public bool HasLimits => Allowed is not null || Denied is not null;

    public bool Allows(string name) => Refuse(name) is null;

    /// <summary>Why a name is not wanted; null when it is.</summary>
    public NameRefusal? Refuse(string name) =>
        Denied is { } denied && denied.Contains(name) ? new NameRefusal(IsDenied: true, denied.Setting)
        : Allowed is { } allowed && !allowed.Contains(name) ? new NameRefusal(IsDenied: false, allowed.Setting)
        : null;
}
