using System.Text;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Makes specs of one task's inputs and parameters. A member that C# or JSON cannot hold becomes a fault.</summary>
internal sealed class MemberParser(string request)
{
    /// <summary>The path of the main input.</summary>
    public const string InputsPath = "inputs";

    private const string ParametersPath = "parameters";

    /// <summary>Beyond this a double cannot tell whole numbers apart, and a literal would not say what it seems to.</summary>
    private const decimal MaxNumber = 1_000_000_000_000_000m;

    /// <summary>Members of every request, which a property would hide.</summary>
    private static readonly HashSet<string> TakenNames = new(StringComparer.Ordinal)
    {
        "Model", "Task", "MediaBody", "HasParameters", "WriteInputs", "WriteParameters", "WriteRootMembers", "ReadResult",
        "ExtraParameters", "HasExtraParameters", "HasExtraParameter", "WriteExtraParameters", "OwnNames", "SendAsync",
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    private readonly List<MemberSpec> members = [];
    private readonly HashSet<string> names = new(TakenNames, StringComparer.Ordinal) { request };
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public EquatableArray<MemberSpec> ToMembers() => new(members.ToArray());

    public void Add(TaskMember member, bool isRequired)
    {
        var property = Pascal(member.Name);
        if (FindFault(member, property, isRequired) is { } fault)
        {
            faults.Add($"the member '{member.Name}' cannot be written: {fault}");
            return;
        }

        names.Add(property);
        members.Add(new MemberSpec(
            property,
            Camel(property),
            isRequired,
            member.Json,
            member.Type,
            member.Summary,
            member.Minimum,
            member.Maximum,
            member.Values));
    }

    private string? FindFault(TaskMember member, string property, bool isRequired)
    {
        if (!SyntaxFacts.IsValidIdentifier(property) || names.Contains(property))
            return $"the name '{property}' is taken or is no name";

        if (member.Json == ParametersPath || (member.Json == InputsPath && !CanBeInputs(member.Type, isRequired)))
            return $"'{member.Json}' cannot be of this type";

        foreach (var other in members)
        {
            if (IsWithin(member.Json, other.Json) || IsWithin(other.Json, member.Json))
                return $"'{member.Json}' and '{other.Json}' are in each other's way";
        }

        return IsBoundSound(member.Type, member.Minimum) && IsBoundSound(member.Type, member.Maximum)
            ? null
            : "its range does not fit its type";
    }

    private static bool IsBoundSound(TaskMemberType type, decimal? bound) => bound is not { } value || type switch
    {
        TaskMemberType.Number => value is >= -MaxNumber and <= MaxNumber,
        TaskMemberType.Integer => value is >= int.MinValue and <= int.MaxValue && decimal.Truncate(value) == value,
        TaskMemberType.Long => value is >= long.MinValue and <= long.MaxValue && decimal.Truncate(value) == value,
        TaskMemberType.Text or TaskMemberType.Texts or TaskMemberType.Numbers or TaskMemberType.Table =>
            value is >= 0 and <= int.MaxValue && decimal.Truncate(value) == value,
        _ => false,
    };

    /// <summary>An input that may be left out is written as null, which only makes sense for the simple ones.</summary>
    private static bool CanBeInputs(TaskMemberType type, bool isRequired) => isRequired
        ? type is not (TaskMemberType.Integer or TaskMemberType.Long or TaskMemberType.Number or TaskMemberType.Flag)
        : type is TaskMemberType.Text or TaskMemberType.Word or TaskMemberType.Media;

    private static bool IsWithin(string path, string other) =>
        path == other || (path.StartsWith(other, StringComparison.Ordinal) && path[other.Length] == '.');

    private static string Pascal(string name)
    {
        var pascal = new StringBuilder(name.Length);
        foreach (var piece in name.Split('_'))
        {
            if (piece.Length > 0)
                pascal.Append(char.ToUpperInvariant(piece[0])).Append(piece, 1, piece.Length - 1);
        }

        return pascal.ToString();
    }

    private static string Camel(string property)
    {
        var camel = char.ToLowerInvariant(property[0]) + property.Substring(1);
        return SyntaxFacts.GetKeywordKind(camel) is SyntaxKind.None ? camel : "@" + camel;
    }
}
