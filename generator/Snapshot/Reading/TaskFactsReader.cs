namespace InferenceCatalog.Snapshots;

/// <summary>Reads a file of <c>catalog/tasks</c>.</summary>
/// <remarks>
/// A malformed parameter is left out. A malformed input makes the file unreadable: a request without one of its inputs would be
/// another request.
/// </remarks>
internal static class TaskFactsReader
{
    private const string Kind = "task";
    private const int MaxSummaryLength = 1_000;

    private static readonly string[] RootMembers =
        ["schemaVersion", "task", "name", "modelType", "summary", "handWritten", "inputs", "parameters", "result"];

    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CatalogReading<TaskFacts> Read(Utf8Text text, CancellationToken cancellation) =>
        CatalogFile.Read(text, CatalogLimits.Default, ReadRoot, cancellation);

    internal static bool IsSummary(string summary) => PrintableText.IsWellFormed(summary, MaxSummaryLength);

    private static TaskFacts ReadRoot(CatalogFile file)
    {
        var root = file.EnterRoot(Kind);
        int? schemaVersion = null;
        string? task = null, name = null, modelType = null, summary = null, result = null;
        var isHandWritten = false;
        var members = new TaskMemberReader(file);
        EquatableArray<TaskMember> inputs = default, parameters = default;
        for (int member; (member = file.ReadMember(RootMembers, ref root)) >= 0;)
        {
            switch (member)
            {
                case 0:
                    schemaVersion = file.ReadSchemaVersion(Kind);
                    break;
                case 1:
                    task = file.ReadId(ref root, "task");
                    break;
                case 2:
                    name = ReadTypeName(file, ref root, "name");
                    break;
                case 3:
                    modelType = ReadTypeName(file, ref root, "modelType");
                    break;
                case 4:
                    summary = file.ReadText(ref root, "summary", IsSummary, "a sentence of printable characters");
                    break;
                case 5:
                    isHandWritten = file.ReadFlag(ref root, "handWritten") ?? false;
                    break;
                case 6:
                    inputs = members.Read(ref root, "inputs", isRequired: true);
                    break;
                case 7:
                    parameters = members.Read(ref root, "parameters", isRequired: false);
                    break;
                default:
                    result = ReadTypeName(file, ref root, "result");
                    break;
            }
        }

        file.LeaveRoot(root);
        if (schemaVersion is null)
            throw CatalogFile.Missing(root, "schemaVersion");

        return new TaskFacts(
            task ?? throw CatalogFile.Missing(root, "task"),
            name ?? throw CatalogFile.Missing(root, "name"),
            modelType ?? throw CatalogFile.Missing(root, "modelType"),
            summary ?? throw CatalogFile.Missing(root, "summary"),
            isHandWritten,
            inputs,
            parameters,
            result ?? throw CatalogFile.Missing(root, "result"));
    }

    private static string? ReadTypeName(CatalogFile file, ref EntryState root, string name) =>
        file.ReadText(ref root, name, IsTypeName, "a C# identifier that begins with a capital letter");

    private static bool IsTypeName(string name) => CSharpIdentifier.IsWellFormed(name) && name[0] is >= 'A' and <= 'Z';
}
