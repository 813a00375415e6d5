using System.Globalization;
using System.Text;
using InferenceCatalog.Generator.Writing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes a request's properties, whose accessors check what they are given: in constructors and in <c>with</c> alike.</summary>
internal static class PropertyEmitter
{
    public static void Emit(SourceWriter writer, MemberSpec member)
    {
        RequestDocumentation.Property(writer, member);
        var check = Check(member);
        writer.Line(check is null
            ? $"public {member.CSharpType} {member.Property} {{ get; init; }}"
            : $"public {member.CSharpType} {member.Property} {{ get; init => field = {check}; }}");
    }

    /// <summary>What the accessor stores; null when it takes every value.</summary>
    private static string? Check(MemberSpec member)
    {
        var value = member.IsRequired && member.IsReference ? "RequestChecks.Required(value)" : "value";
        var check = member.Type switch
        {
            TaskMemberType.Text => HasBounds(member) ? $"RequestChecks.Text({value}{Bounds(member)})" : value,
            TaskMemberType.Word => $"RequestChecks.Word({value}, [{Words(member.Values)}])",
            TaskMemberType.Integer or TaskMemberType.Long => HasBounds(member) ? Unwrapped(member, $"RequestChecks.Within({value}{Bounds(member)})") : value,
            TaskMemberType.Number => Unwrapped(member, $"RequestChecks.Within({value}{Bounds(member)})"),
            TaskMemberType.Texts => $"RequestChecks.Texts({value}{Bounds(member)})",
            TaskMemberType.Numbers => $"RequestChecks.Numbers({value}{Bounds(member)})",
            TaskMemberType.Table => $"RequestChecks.Table({value}{Bounds(member)})",
            TaskMemberType.Json => Unwrapped(member, $"RequestChecks.Json({value})"),
            _ => value,
        };

        return check == "value" ? null : check;
    }

    /// <summary>The checks take and give nullable numbers; a required one is never null.</summary>
    private static string Unwrapped(MemberSpec member, string check) =>
        !member.IsRequired ? check : check.Replace("(value", $"(({member.CSharpType}?)value") + ".Value";

    private static bool HasBounds(MemberSpec member) => member.Minimum is not null || member.Maximum is not null;

    private static string Bounds(MemberSpec member) => (member.Minimum, member.Maximum) switch
    {
        ({ } least, { } most) => $", {Number(least)}, {Number(most)}",
        ({ } least, null) => $", {Number(least)}",
        (null, { } most) => $", maximum: {Number(most)}",
        _ => "",
    };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Words(EquatableArray<string> values)
    {
        var words = new StringBuilder();
        foreach (var value in values)
            words.Append(words.Length == 0 ? "" : ", ").Append(CSharpText.Literal(value));

        return words.ToString();
    }
}
