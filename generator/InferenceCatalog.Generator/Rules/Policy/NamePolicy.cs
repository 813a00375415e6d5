namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>Which providers, organisations or licences a project wants.</summary>
/// <param name="Allowed">The only ones; null allows all.</param>
/// <param name="Denied">Those that it does not want, even if they are allowed too.</param>
internal sealed record NamePolicy(NameList? Allowed, NameList? Denied)
{
    public static readonly NamePolicy None = new(Allowed: null, Denied: null);

    public bool Allows(string name) => Denied?.Contains(name) is not true && Allowed?.Contains(name) is not false;
}
