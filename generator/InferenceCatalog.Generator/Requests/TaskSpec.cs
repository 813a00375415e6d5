using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>A task whose request and model struct are to be written; every name in it has been found sound.</summary>
/// <param name="Id">HF's name, such as <c>text-to-image</c>.</param>
/// <param name="Name">The C# name, such as <c>TextToImage</c>.</param>
/// <param name="Summary">What the task does.</param>
/// <param name="ModelType">The struct of models that do it.</param>
/// <param name="Result">The type of the answer.</param>
/// <param name="IsHandWritten">Whether request and method are written by hand.</param>
/// <param name="Members">The request's properties: first the required ones, in the order of the constructors' arguments.</param>
internal sealed record TaskSpec(
    string Id,
    string Name,
    string Summary,
    string ModelType,
    string Result,
    bool IsHandWritten,
    EquatableArray<MemberSpec> Members)
{
    /// <summary>The one task whose router endpoint takes routing policies.</summary>
    public const string ChatId = "conversational";

    public string Request => Name + "Request";

    public IEnumerable<MemberSpec> Required
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.IsRequired)
                    yield return member;
            }
        }
    }
}
