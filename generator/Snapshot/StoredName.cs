namespace InferenceCatalog.Snapshots;

/// <summary>A C# name that belongs to an id for ever.</summary>
/// <remarks>
/// Stored are the names that needed a suffix, and the names of models that have left: so no refresh renames a constant that
/// people use or gives its name to another id. A model's id is <c>organisation/name</c>, an organisation's is
/// <c>organisation/</c>, and a provider's is its own.
/// </remarks>
/// <param name="Id">The model's, organisation's or provider's id.</param>
/// <param name="Name">Its C# identifier.</param>
internal sealed record StoredName(string Id, string Name);
