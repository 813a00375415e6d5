using InferenceCatalog.Build.Sources;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Code;

/// <summary>Reads what the compiler found from the log that it writes (SARIF 2.1).</summary>
internal static class SarifReader
{
    /// <summary>The log lists every rule of every analyzer with its help, so it is long; no text in it is.</summary>
    private static readonly JsonLimits Limits = new(64, 512 * 1024 * 1024, 16 * 1024 * 1024);

    /// <summary>One of ours that no build does without: where the log does not list it, the compiler has not come to its rules.</summary>
    private const string KnownRule = "ICAT1001";

    /// <param name="text">The log.</param>
    /// <param name="baseFolder">What relative paths are relative to.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FormatException">It is no such log.</exception>
    public static CompilerLog Read(Utf8Text text, string baseFolder, CancellationToken cancellationToken)
    {
        var reader = new JsonTextReader(text, Limits, cancellationToken);
        var diagnostics = new List<CodeDiagnostic>();
        CodeDiagnostic? error = null;
        var rules = new Dictionary<string, RuleTexts>(StringComparer.Ordinal);
        var hasRules = false;
        reader.Read();
        if (reader.Token != JsonToken.ObjectStart)
            throw new FormatException("A log in SARIF is expected.");

        while (reader.ReadName())
            ReadItems(reader, "runs", () => ReadRun(reader, baseFolder, Add, AddRule));

        return new CompilerLog(
            diagnostics.ConvertAll(diagnostic => rules.TryGetValue(diagnostic.Rule, out var rule) ? diagnostic with { About = rule } : diagnostic),
            hasRules ? null : error?.DescribeWithRule(baseFolder));

        // Of an obsolete member the compiler lists our rule a second time, without its description.
        void AddRule(string id, RuleTexts texts)
        {
            hasRules |= id == KnownRule;
            if (!rules.TryGetValue(id, out var known) || known.Description.Length == 0)
                rules[id] = texts;
        }

        void Add(CodeDiagnostic diagnostic)
        {
            if (diagnostic.Level == "error")
                error ??= diagnostic;

            if (diagnostic.Path.Length > 0)
                diagnostics.Add(diagnostic);
        }
    }

    private static void ReadRun(JsonTextReader reader, string baseFolder, Action<CodeDiagnostic> add, Action<string, RuleTexts> addRule)
    {
        while (reader.ReadName())
        {
            if (reader.TextIs("tool"))
                ReadTool(reader, addRule);
            else
                ReadItems(reader, "results", () => ReadResult(reader, baseFolder, add));
        }
    }

    private static void ReadTool(JsonTextReader reader, Action<string, RuleTexts> addRule)
    {
        if (!reader.ReadStart(JsonToken.ObjectStart))
            return;

        while (reader.ReadName())
        {
            if (!reader.TextIs("driver"))
                reader.SkipValue();
            else if (reader.ReadStart(JsonToken.ObjectStart))
                ReadDriver(reader, addRule);
        }
    }

    private static void ReadDriver(JsonTextReader reader, Action<string, RuleTexts> addRule)
    {
        while (reader.ReadName())
            ReadItems(reader, "rules", () => ReadRule(reader, addRule));
    }

    private static void ReadRule(JsonTextReader reader, Action<string, RuleTexts> addRule)
    {
        string id = string.Empty, title = string.Empty, description = string.Empty;
        while (reader.ReadName())
        {
            if (reader.TextIs("id"))
                id = reader.ReadText() ?? string.Empty;
            else if (reader.TextIs("shortDescription"))
                title = ReadMessage(reader);
            else if (reader.TextIs("fullDescription"))
                description = ReadMessage(reader);
            else
                reader.SkipValue();
        }

        addRule(id, new RuleTexts(title, description));
    }

    /// <summary>One that has no place is given without a path.</summary>
    private static void ReadResult(JsonTextReader reader, string baseFolder, Action<CodeDiagnostic> add)
    {
        string rule = string.Empty, level = "warning", message = string.Empty, properties = string.Empty;
        string? path = null;
        CodePlace? place = null;
        var isSuppressed = false;
        while (reader.ReadName())
        {
            if (reader.TextIs("ruleId"))
                rule = reader.ReadText() ?? string.Empty;
            else if (reader.TextIs("level"))
                level = reader.ReadText() ?? level;
            else if (reader.TextIs("message"))
                message = ReadMessage(reader);
            else if (reader.TextIs("properties"))
                properties = ReadProperties(reader);
            else if (reader.TextIs("suppressions"))
                ReadItems(reader, "suppressions", () => isSuppressed = true, skipsItem: true);
            else
                ReadItems(reader, "locations", () => ReadLocation(reader, baseFolder, ref path, ref place));
        }

        if (!isSuppressed)
            add(new CodeDiagnostic(rule, level, place is null ? string.Empty : path ?? string.Empty, place ?? new CodePlace(1, 1, 1, 1), message, properties));
    }

    private static string ReadMessage(JsonTextReader reader)
    {
        var message = string.Empty;
        if (!reader.ReadStart(JsonToken.ObjectStart))
            return message;

        while (reader.ReadName())
        {
            if (reader.TextIs("text"))
                message = reader.ReadText() ?? message;
            else
                reader.SkipValue();
        }

        return message;
    }

    /// <summary>The diagnostic's own properties, which the compiler puts beside its warning level.</summary>
    private static string ReadProperties(JsonTextReader reader)
    {
        var properties = string.Empty;
        if (!reader.ReadStart(JsonToken.ObjectStart))
            return properties;

        while (reader.ReadName())
        {
            if (!reader.TextIs("customProperties"))
            {
                reader.SkipValue();
                continue;
            }

            reader.Read();
            var start = reader.Start;
            reader.Skip();
            properties = reader.Source.Slice(start, reader.Start + reader.Length - start);
        }

        return properties;
    }

    private static void ReadLocation(JsonTextReader reader, string baseFolder, ref string? path, ref CodePlace? place)
    {
        while (reader.ReadName())
        {
            if (!reader.TextIs("physicalLocation"))
                reader.SkipValue();
            else if (reader.ReadStart(JsonToken.ObjectStart))
                ReadPhysical(reader, baseFolder, ref path, ref place);
        }
    }

    private static void ReadPhysical(JsonTextReader reader, string baseFolder, ref string? path, ref CodePlace? place)
    {
        while (reader.ReadName())
        {
            if (reader.TextIs("artifactLocation") && reader.ReadStart(JsonToken.ObjectStart))
                path = ReadPath(reader, baseFolder);
            else if (reader.TextIs("region") && reader.ReadStart(JsonToken.ObjectStart))
                place = ReadRegion(reader);
            else if (reader.Token == JsonToken.Name)
                reader.SkipValue();
        }
    }

    private static string? ReadPath(JsonTextReader reader, string baseFolder)
    {
        string? uri = null;
        while (reader.ReadName())
        {
            if (reader.TextIs("uri"))
                uri = reader.ReadText();
            else
                reader.SkipValue();
        }

        if (uri is null)
            return null;

        return Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile
            ? Path.GetFullPath(absolute.LocalPath)
            : Path.GetFullPath(Path.Combine(baseFolder, Uri.UnescapeDataString(uri)));
    }

    private static CodePlace ReadRegion(JsonTextReader reader)
    {
        int line = 1, column = 1;
        int? endLine = null, endColumn = null;
        while (reader.ReadName())
        {
            if (reader.TextIs("startLine"))
                line = reader.ReadCount() ?? line;
            else if (reader.TextIs("startColumn"))
                column = reader.ReadCount() ?? column;
            else if (reader.TextIs("endLine"))
                endLine = reader.ReadCount();
            else if (reader.TextIs("endColumn"))
                endColumn = reader.ReadCount();
            else
                reader.SkipValue();
        }

        return new CodePlace(line, column, endLine ?? line, endColumn ?? column);
    }

    /// <summary>Reads the objects of an array where the member has that name, and passes over the member where not.</summary>
    private static void ReadItems(JsonTextReader reader, string name, Action read, bool skipsItem = false)
    {
        if (!reader.TextIs(name))
        {
            reader.SkipValue();
            return;
        }

        if (!reader.ReadStart(JsonToken.ArrayStart))
            return;

        while (reader.ReadItem())
        {
            if (reader.Token != JsonToken.ObjectStart || skipsItem)
                reader.Skip();

            if (reader.Token == JsonToken.ObjectStart || skipsItem)
                read();
        }
    }
}
