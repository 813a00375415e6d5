namespace InferenceCatalog.Snapshots;

/// <summary>Reads <c>catalog/providers.json</c>.</summary>
internal static class ProviderFactsReader
{
    private const string Kind = "provider list";
    private const int MaxTextLength = 200;

    private static readonly string[] RootMembers = ["schemaVersion", "providers"];
    private static readonly string[] ProviderMembers = ["id", "name", "hubOrganization", "host", "tasks", "keyScheme", "routed", "retired", "headers"];
    private static readonly string[] TaskMembers = ["task", "format", "path", "omits", "host", "structuredOutput", "hosts"];

    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CatalogReading<ProviderCatalog> Read(Utf8Text text, CancellationToken cancellation) =>
        CatalogFile.Read(text, CatalogLimits.Default, ReadRoot, cancellation);

    private static ProviderCatalog ReadRoot(CatalogFile file)
    {
        var root = file.EnterRoot(Kind);
        int? schemaVersion = null;
        EquatableArray<ProviderFacts>? providers = null;
        for (int member; (member = file.ReadMember(RootMembers, ref root)) >= 0;)
        {
            if (member == 0)
                schemaVersion = file.ReadSchemaVersion(Kind);
            else
                providers = ReadProviders(file, ref root);
        }

        file.LeaveRoot(root);
        if (schemaVersion is null)
            throw CatalogFile.Missing(root, "schemaVersion");

        return new ProviderCatalog(providers ?? throw CatalogFile.Missing(root, "providers"));
    }

    private static EquatableArray<ProviderFacts> ReadProviders(CatalogFile file, ref EntryState root)
    {
        var providers = new PlacedEntries<ProviderFacts>(CatalogOrder.Compare);
        if (!file.EnterArray(ref root, "providers"))
            return EquatableArray<ProviderFacts>.Empty;

        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, "provider");
            var start = file.Start;
            if (ReadProvider(file) is { } provider)
                providers.Add(provider, start);
        }

        return providers.ToSorted(file, static twice => $"A provider was left out: {ShownText.Quote(twice.Id)} stands in the file twice.");
    }

    private static ProviderFacts? ReadProvider(CatalogFile file)
    {
        string? id = null, name = null, hubOrganization = null, host = null, keyScheme = null, retired = null;
        bool? isRouted = null;
        var tasks = EquatableArray<ProviderTaskFacts>.Empty;
        var headers = EquatableArray<string>.Empty;
        if (file.EnterEntry("provider", out var entry))
        {
            for (int member; (member = file.ReadMember(ProviderMembers, ref entry)) >= 0;)
            {
                switch (member)
                {
                    case 0:
                        id = file.ReadId(ref entry, "id");
                        break;
                    case 1:
                        name = file.ReadText(ref entry, "name", IsShortText, "a name of printable characters");
                        break;
                    case 2:
                        hubOrganization = file.ReadText(ref entry, "hubOrganization", ModelIdForm.IsPartWellFormed, "a Hub organisation");
                        break;
                    case 3:
                        host = file.ReadText(ref entry, "host", IsHost, "an https address");
                        break;
                    case 4:
                        tasks = ReadTasks(file, ref entry);
                        break;
                    case 5:
                        keyScheme = file.ReadText(ref entry, "keyScheme", IsScheme, "a scheme of the Authorization header");
                        break;
                    case 6:
                        isRouted = file.ReadFlag(ref entry, "routed");
                        break;
                    case 7:
                        retired = file.ReadText(ref entry, "retired", DateForm.IsWellFormed, DateForm.Description);
                        break;
                    default:
                        headers = ReadTexts(file, ref entry, "headers", IsHeader, "a header as 'name: value'");
                        break;
                }
            }
        }

        if (entry.IsSound && (id is null || name is null))
            entry.Refuse(id is null ? "it has no 'id'" : "it has no 'name'");

        if (entry.IsSound)
            return new ProviderFacts(id!, name!, hubOrganization, host, tasks, keyScheme, (isRouted ?? true) && retired is null, retired, headers);

        file.LeaveOut(entry);
        return null;
    }

    private static EquatableArray<ProviderTaskFacts> ReadTasks(CatalogFile file, ref EntryState provider)
    {
        var tasks = new PlacedEntries<ProviderTaskFacts>(CatalogOrder.Compare);
        if (!file.EnterArray(ref provider, "tasks"))
            return EquatableArray<ProviderTaskFacts>.Empty;

        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, "provider's task");
            var start = file.Start;
            if (ReadTask(file) is { } task)
                tasks.Add(task, start);
        }

        return tasks.ToSorted(file, static task => $"A provider's task was left out: {ShownText.Quote(task.Task)} stands there twice.");
    }

    private static ProviderTaskFacts? ReadTask(CatalogFile file)
    {
        string? task = null, format = null, path = null, host = null, structuredOutput = null;
        var omits = EquatableArray<string>.Empty;
        var hosts = EquatableArray<string>.Empty;
        if (file.EnterEntry("provider's task", out var entry))
        {
            for (int member; (member = file.ReadMember(TaskMembers, ref entry)) >= 0;)
            {
                switch (member)
                {
                    case 0:
                        task = file.ReadId(ref entry, "task");
                        break;
                    case 1:
                        format = file.ReadId(ref entry, "format");
                        break;
                    case 2:
                        path = file.ReadText(ref entry, "path", IsPath, "a path of an address, with {model} for the model");
                        break;
                    case 3:
                        omits = ReadTexts(file, ref entry, "omits", TaskMemberReader.IsName, "the name of a parameter");
                        break;
                    case 4:
                        host = file.ReadText(ref entry, "host", IsHost, "an https address");
                        break;
                    case 5:
                        structuredOutput = file.ReadId(ref entry, "structuredOutput");
                        break;
                    default:
                        hosts = ReadTexts(file, ref entry, "hosts", IsDomain, "a domain in lower case");
                        break;
                }
            }
        }

        if (entry.IsSound && (task is null || format is null || path is null))
            entry.Refuse("its 'task', 'format' or 'path' is missing");

        if (entry.IsSound)
            return new ProviderTaskFacts(task!, format!, path!, omits, host, structuredOutput, hosts);

        file.LeaveOut(entry);
        return null;
    }

    private static EquatableArray<string> ReadTexts(CatalogFile file, ref EntryState entry, string name, Func<string, bool> isWellFormed, string description)
    {
        if (!file.EnterArray(ref entry, name))
            return EquatableArray<string>.Empty;

        var texts = new SortedSet<string>(StringComparer.Ordinal);
        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, $"entry of '{name}'");
            if (file.ReadText(ref entry, name, isWellFormed, description) is { } text)
                texts.Add(text);
        }

        return new EquatableArray<string>(texts);
    }

    private static bool IsShortText(string text) => PrintableText.IsWellFormed(text, MaxTextLength);

    private static bool IsScheme(string scheme)
    {
        foreach (var character in scheme)
        {
            if (character is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-'))
                return false;
        }

        return scheme.Length is > 0 and <= 20;
    }

    private static bool IsHeader(string header)
    {
        var colon = header.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 1 || colon + 2 == header.Length || !PrintableText.IsWellFormed(header, MaxTextLength))
            return false;

        for (var i = 0; i < header.Length; i++)
        {
            if (i < colon ? header[i] is not ((>= 'a' and <= 'z') or '-') : header[i] is < ' ' or > '~')
                return false;
        }

        return true;
    }

    private static bool IsHost(string host) =>
        PrintableText.IsWellFormed(host, MaxTextLength)
        && Uri.TryCreate(host, UriKind.Absolute, out var address)
        && address.Scheme == "https"
        && address.UserInfo.Length == 0
        && address.Fragment.Length == 0;

    private static bool IsDomain(string domain)
    {
        foreach (var character in domain)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.'))
                return false;
        }

        return domain.Length <= MaxTextLength && domain.IndexOf('.') > 0 && domain[domain.Length - 1] != '.';
    }

    private static bool IsPath(string path)
    {
        if (path.Length is 0 or > MaxTextLength || path.Contains(".."))
            return false;

        foreach (var character in path)
        {
            if (character is <= ' ' or > '~' or '"' or '\\' or '<' or '>' or '|' or '#' or '`' or '^')
                return false;
        }

        return true;
    }
}
