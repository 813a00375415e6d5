using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls.Bodies;

/// <summary>What the source shows of one value of a JSON body, whether it is written as JSON or as C#.</summary>
internal sealed class BodyNode
{
    /// <summary>A value that only the run time knows.</summary>
    public static readonly BodyNode Unknown = new();

    /// <summary>The members of an object; null when it is none.</summary>
    public List<(string Name, BodyNode Value)>? Members { get; init; }

    /// <summary>The items of an array; null when it is none.</summary>
    public List<BodyNode>? Items { get; init; }

    /// <summary>A text, a number or a truth, as JSON has it; null for all else.</summary>
    public object? Scalar { get; init; }

    /// <summary>Whether it is, or may be, JSON's null.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>The expression that gives the value; null when it stands in a text.</summary>
    public IOperation? Expression { get; init; }

    /// <summary>Where it stands; null when nothing shows it.</summary>
    public Location? Origin { get; init; }

    /// <summary>The member of a name; null where there is none, and nothing known of one that is written twice.</summary>
    public BodyNode? this[string name]
    {
        get
        {
            BodyNode? found = null;
            foreach (var member in Members ?? [])
            {
                if (IsNamed(member.Name, name))
                    found = found is null ? member.Value : Unknown;
            }

            return found;
        }
    }

    /// <summary>C# names of members that a serialiser turns into JSON's: <c>MaxTokens</c> is <c>max_tokens</c>.</summary>
    private static bool IsNamed(string written, string name) =>
        written == name || string.Equals(written.Replace("_", ""), name.Replace("_", ""), StringComparison.OrdinalIgnoreCase);
}
