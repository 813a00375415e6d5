namespace InferenceCatalog.Build.Code;

/// <summary>What the compiler says of a place in the developer's code.</summary>
/// <param name="Rule">The rule's id, such as <c>ICAT1001</c>.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c>, as SARIF has it.</param>
/// <param name="Path">The file; empty where it has no place.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Message">The message, which may name a snapshot's date.</param>
/// <param name="Properties">The diagnostic's properties, as JSON without spaces; empty where there are none.</param>
internal sealed record CodeDiagnostic(string Rule, string Level, string Path, CodePlace Place, string Message, string Properties)
{
    /// <summary>What the rule says of itself; null where the log does not have it.</summary>
    public RuleTexts? About { get; init; }

    /// <summary>What makes it the same finding under two snapshots. Not the message, since that has a date.</summary>
    public (string Rule, string Path, CodePlace Place, string Properties) Key => (Rule, Path, Place, Properties);

    /// <summary>The same with the rule: <c>Program.cs(12): CS1026 …</c>; without a place, the rule and what it says.</summary>
    public string DescribeWithRule(string baseFolder) => Path.Length > 0 ? $"{ShowPath(baseFolder)}({Place.Line}): {Rule} {Message}" : $"{Rule} {Message}";

    /// <summary>The file's path below a folder, with slashes; the whole path where it is elsewhere.</summary>
    public string ShowPath(string baseFolder)
    {
        var folder = System.IO.Path.GetFullPath(baseFolder).TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar;
        return Path.StartsWith(folder, StringComparison.Ordinal) ? Path.Substring(folder.Length).Replace('\\', '/') : Path;
    }
}
