namespace InferenceCatalog.Snapshots;

/// <summary>Reads the inputs and parameters of a task, in the order of the file: it is the order of a request's arguments.</summary>
internal sealed class TaskMemberReader(CatalogFile file)
{
    private const int MaxNameLength = 64;
    private const int MaxValueLength = 100;

    private static readonly string[] Members = ["name", "json", "type", "summary", "minimum", "maximum", "values"];

    /// <summary>The C# names so far: inputs and parameters become members of one type.</summary>
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <param name="task">The task, which an unsound member that it requires makes unsound.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="isRequired">Whether the task cannot do without these members.</param>
    public EquatableArray<TaskMember> Read(ref EntryState task, string list, bool isRequired)
    {
        if (!file.EnterArray(ref task, list))
            return EquatableArray<TaskMember>.Empty;

        var members = new List<TaskMember>();
        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, "task member");
            var member = ReadMember(out var entry);
            if (member is not null)
                members.Add(member);
            else if (isRequired)
                task.Refuse($"one of its '{list}' is unsound: {entry.Fault}", entry.FaultStart, entry.FaultLength);
            else
                file.LeaveOut(entry);
        }

        return new EquatableArray<TaskMember>(members.ToArray());
    }

    private TaskMember? ReadMember(out EntryState entry)
    {
        string? name = null, json = null, summary = null;
        TaskMemberType? type = null;
        decimal? minimum = null, maximum = null;
        var values = EquatableArray<string>.Empty;
        if (file.EnterEntry("parameter", out entry))
        {
            for (int member; (member = file.ReadMember(Members, ref entry)) >= 0;)
            {
                switch (member)
                {
                    case 0:
                        name = file.ReadText(ref entry, "name", IsName, "a name of letters, digits and '_' that begins with a letter");
                        break;
                    case 1:
                        json = file.ReadText(ref entry, "json", IsJsonPath, "a path of names with points between");
                        break;
                    case 2:
                        type = ReadType(ref entry);
                        break;
                    case 3:
                        summary = file.ReadText(ref entry, "summary", TaskFactsReader.IsSummary, "a sentence of printable characters");
                        break;
                    case 4:
                        minimum = file.ReadNumber(ref entry, "minimum");
                        break;
                    case 5:
                        maximum = file.ReadNumber(ref entry, "maximum");
                        break;
                    default:
                        values = ReadValues(ref entry);
                        break;
                }
            }
        }

        if (entry.IsSound && (name is null || json is null || type is null || summary is null))
            entry.Refuse("its 'name', 'json', 'type' or 'summary' is missing");

        if (!entry.IsSound)
            return null;

        var result = new TaskMember(name!, json!, type!.Value, summary!, minimum, maximum, values);
        Check(ref entry, result);
        return entry.IsSound ? result : null;
    }

    private void Check(ref EntryState entry, TaskMember member)
    {
        if (member.Minimum > member.Maximum)
            entry.Refuse("its 'minimum' is above its 'maximum'");
        else if (member.Type == TaskMemberType.Word && member.Values.Count == 0)
            entry.Refuse("it is a word and has no 'values'");
        else if (member.Type != TaskMemberType.Word && member.Values.Count > 0)
            entry.Refuse("it has 'values' and is no word");
        else if (!names.Add(NaturalName.Of(member.Name, 0, isSeparated: false)))
            entry.Refuse($"the task has a member {ShownText.Quote(member.Name)} already");
    }

    private TaskMemberType? ReadType(ref EntryState entry)
    {
        var word = file.ReadText(ref entry, "type", TaskMemberTypeWords.IsWord, "a type of members that this release knows");
        return word is null ? null : TaskMemberTypeWords.Read(word);
    }

    private EquatableArray<string> ReadValues(ref EntryState entry)
    {
        if (!file.EnterArray(ref entry, "values"))
            return EquatableArray<string>.Empty;

        var values = new List<string>();
        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, "value");
            var value = file.ReadText(ref entry, "values", IsValue, "a word of printable characters");
            if (value is not null && !values.Contains(value))
                values.Add(value);
        }

        return new EquatableArray<string>(values.ToArray());
    }

    private static bool IsValue(string value) => PrintableText.IsWellFormed(value, MaxValueLength);

    /// <summary>Whether a text can be the name of an input or parameter.</summary>
    public static bool IsName(string name) => name.IndexOf('.') < 0 && IsJsonPath(name);

    private static bool IsJsonPath(string path)
    {
        if (path.Length is 0 or > MaxNameLength)
            return false;

        for (var at = 0; at < path.Length; at++)
        {
            var isFirst = at == 0 || path[at - 1] == '.';
            var isAllowed = path[at] switch
            {
                (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => true,
                (>= '0' and <= '9') or '_' => !isFirst,
                '.' => !isFirst && at < path.Length - 1,
                _ => false,
            };

            if (!isAllowed)
                return false;
        }

        return true;
    }
}
