namespace InferenceCatalog;

/// <summary>Marks an assembly whose generated model constants are public, with the snapshot that they come from.</summary>
/// <remarks>
/// The generator writes it where <c>InferenceCatalogVisibility</c> is <c>public</c>. In a project that references the assembly, the rules
/// judge those constants by this snapshot, and the generator emits none of its own.
/// </remarks>
/// <param name="date">The snapshot's day, <c>yyyy-MM-dd</c>.</param>
/// <param name="payload">The models and routes in the compact form that the rules read.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CatalogSnapshotAttribute(string date, string payload) : Attribute
{
    /// <summary>The snapshot's day, <c>yyyy-MM-dd</c>.</summary>
    public string Date { get; } = date;

    /// <summary>The models and routes in the compact form that the rules read.</summary>
    public string Payload { get; } = payload;
}
