using InferenceCatalog.Generator.Writing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>A property of a request.</summary>
/// <param name="Property">Its C# name.</param>
/// <param name="Argument">Its name as an argument, escaped where it is a keyword.</param>
/// <param name="IsRequired">Whether it is an argument of the constructors; else it may be null.</param>
/// <param name="Json">Where it stands in HF's own body, with points between.</param>
/// <param name="Type">Its type.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Minimum">The least value, or the fewest characters or items.</param>
/// <param name="Maximum">The greatest, likewise.</param>
/// <param name="Values">The allowed words.</param>
internal sealed record MemberSpec(
    string Property,
    string Argument,
    bool IsRequired,
    string Json,
    TaskMemberType Type,
    string Summary,
    decimal? Minimum,
    decimal? Maximum,
    EquatableArray<string> Values)
{
    /// <summary>Whether a null has to be caught: a value type cannot be one.</summary>
    public bool IsReference => Type is not (TaskMemberType.Integer or TaskMemberType.Long or TaskMemberType.Number or TaskMemberType.Flag or TaskMemberType.Json);

    /// <summary>Whether it takes several values, which a caller may give one by one.</summary>
    public bool IsOpenList => MemberTypes.ItemOf(Type) is not null;

    public string CSharpType => MemberTypes.Name(Type) + (IsRequired ? "" : "?");
}
