namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>Why a project does not want a provider, an organisation or a licence.</summary>
/// <param name="IsDenied">Whether it is denied; else it is not among those that are allowed.</param>
/// <param name="Setting">The setting that says so.</param>
internal sealed record NameRefusal(bool IsDenied, string Setting);
