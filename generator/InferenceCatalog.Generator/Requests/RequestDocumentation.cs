using System.Globalization;
using System.Text;
using InferenceCatalog.Generator.Writing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes what a request's members say of themselves: meaning, range, place in the body, exceptions.</summary>
internal static class RequestDocumentation
{
    /// <summary>The arguments of constructors and task methods, and what they throw.</summary>
    public static void Arguments(SourceWriter writer, TaskSpec task)
    {
        foreach (var member in task.Required)
            writer.Line($"/// <param name=\"{member.Argument.TrimStart('@')}\">{Sentence(member.Summary)}{Range(member, " ")}</param>");

        writer.Line("/// <exception cref=\"ArgumentException\">An argument is null, or not in its range.</exception>");
    }

    public static void Property(SourceWriter writer, MemberSpec member)
    {
        writer.Line($"/// <summary>{Sentence(member.Summary)}</summary>");
        var range = Range(member, "");
        if (!member.IsRequired)
            range = (range.Length == 0 ? "" : range + " ") + "Null leaves it to the provider.";

        if (range.Length > 0)
            writer.Line($"/// <value>{range}</value>");

        writer.Line($"/// <remarks>Sent as <c>{CSharpText.Documentation(member.Json)}</c>.</remarks>");
        if (member.IsRequired && member.IsReference)
            writer.Line("/// <exception cref=\"ArgumentNullException\">The value is null.</exception>");

        if (Exception(member) is { } exception)
            writer.Line($"/// <exception cref=\"{exception.Type}\">{exception.When}</exception>");
    }

    private static (string Type, string When)? Exception(MemberSpec member) => member.Type switch
    {
        TaskMemberType.Integer or TaskMemberType.Long => HasBounds(member) ? ("ArgumentOutOfRangeException", "The value is out of its range.") : null,
        TaskMemberType.Number => ("ArgumentOutOfRangeException", HasBounds(member) ? "The value is out of its range or not finite." : "The value is not finite."),
        TaskMemberType.Numbers => ("ArgumentException", HasBounds(member) ? "There are too few or too many numbers, or one is not finite." : "A number is not finite."),
        TaskMemberType.Text => HasBounds(member) ? ("ArgumentException", "The text is too short or too long.") : null,
        TaskMemberType.Texts => ("ArgumentException", HasBounds(member) ? "There are too few or too many texts, or one is null." : "A text is null."),
        TaskMemberType.Word => ("ArgumentException", "The value is another word."),
        TaskMemberType.Table => ("ArgumentException", HasBounds(member) ? "There are too few or too many columns, one is null, or they differ in length." : "A column is null, or they differ in length."),
        TaskMemberType.Json => ("ArgumentException", "The value is <c>default</c>: it holds no JSON."),
        _ => null,
    };

    private static bool HasBounds(MemberSpec member) => member.Minimum is not null || member.Maximum is not null;

    /// <summary>The allowed values as a sentence after <paramref name="before"/>; empty when all are allowed.</summary>
    private static string Range(MemberSpec member, string before)
    {
        if (member.Type is TaskMemberType.Word)
            return before + "One of " + Words(member.Values) + ".";

        var unit = member.Type switch
        {
            TaskMemberType.Text => "character",
            TaskMemberType.Texts => "text",
            TaskMemberType.Numbers => "number",
            TaskMemberType.Table => "column",
            _ => "",
        };

        return (member.Minimum, member.Maximum) switch
        {
            ({ } least, { } most) => $"{before}From {Number(least)} to {Count(most, unit)}.",
            ({ } least, null) => $"{before}At least {Count(least, unit)}.",
            (null, { } most) => $"{before}At most {Count(most, unit)}.",
            _ => "",
        };
    }

    private static string Words(EquatableArray<string> values)
    {
        var words = new StringBuilder();
        foreach (var value in values)
            words.Append(words.Length == 0 ? "" : ", ").Append("<c>").Append(CSharpText.Documentation(value)).Append("</c>");

        return words.ToString();
    }

    private static string Count(decimal number, string unit) =>
        unit.Length == 0 ? Number(number) : $"{Number(number)} {unit}{(number == 1 ? "" : "s")}";

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sentence(string summary) => CSharpText.Documentation(summary);
}
