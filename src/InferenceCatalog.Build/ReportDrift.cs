using InferenceCatalog.Build.Code;
using InferenceCatalog.Build.Drift;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Snapshots;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace InferenceCatalog.Build;

/// <summary>The MSBuild task that says what a refresh means: it compiles the project's code with the snapshot before and after, and writes the report.</summary>
/// <remarks>The compiler runs as the build would run it, and writes only below <see cref="WorkFolder"/>.</remarks>
public sealed class ReportDrift : Task, ICancelableTask, IDisposable
{
    private readonly TaskRun run = new("The comparison with your code");

    /// <summary>The snapshot before.</summary>
    [Required]
    public string Before { get; set; } = string.Empty;

    /// <summary>The snapshot after.</summary>
    [Required]
    public string After { get; set; } = string.Empty;

    /// <summary>The project's folder.</summary>
    [Required]
    public string ProjectFolder { get; set; } = string.Empty;

    /// <summary>Where files may be written that nobody keeps; the report is there too.</summary>
    [Required]
    public string WorkFolder { get; set; } = string.Empty;

    /// <summary>
    /// The compiler's arguments, in order, with the metadata <c>Framework</c>, <c>Compiler</c> and <c>Snapshot</c>, which is the one that the
    /// build gives to the compiler; none where there is no code.
    /// </summary>
    public ITaskItem[] Arguments { get; set; } = [];

    /// <summary>The <c>dotnet</c> that runs the compiler.</summary>
    public string? DotNetHost { get; set; }

    /// <summary>Where the report goes besides: SARIF for a name that ends in <c>.sarif</c>, else Markdown.</summary>
    public string? Report { get; set; }

    /// <summary>Whether the snapshot is renewed already, whatever becomes of the report.</summary>
    public bool IsRenewed { get; set; }

    /// <summary>Whether a line that breaks is an error rather than a warning.</summary>
    public bool IsStrict { get; set; }

    /// <summary>Compares and reports.</summary>
    /// <returns>False when it failed, was cancelled, or a line breaks and <see cref="IsStrict"/> is set.</returns>
    public override bool Execute() =>
        run.Execute(
            Log,
            ShownReport,
            (log, cancellationToken) => RunAsync(log, cancellationToken).GetAwaiter().GetResult(),
            () => IsRenewed ? "Only the report is missing: the snapshot is renewed." : string.Empty);

    /// <summary>Stops it; MSBuild calls it on Ctrl-C.</summary>
    public void Cancel() => run.Cancel();

    /// <summary>Frees what cancellation needs.</summary>
    public void Dispose() => run.Dispose();

    private async System.Threading.Tasks.Task RunAsync(TaskLog log, CancellationToken cancellationToken)
    {
        var (before, after) = (Read(Before, cancellationToken), Read(After, cancellationToken));
        var code = SnapshotDiffer.Compare(before, after).IsEmpty && before.Gone == after.Gone && Arguments.Length > 0
            ? CodeComparison.None
            : await CompareCodeAsync(log, cancellationToken).ConfigureAwait(false);
        var report = new DriftReport(before, after, code, RepositoryFolder.Of(ProjectFolder), ReadUnwanted()) { Disagreements = ReadDisagreements() };
        var markdown = OwnReport;
        SnapshotFile.Save(markdown, MarkdownReport.Write(report));
        var sarif = Path.GetFullPath(Path.Combine(WorkFolder, "drift.sarif"));
        SnapshotFile.Save(sarif, SarifReport.Write(report));
        if (ShownReport is var shown && shown != markdown)
            SnapshotFile.Save(shown, File.ReadAllText(shown.EndsWith(".sarif", StringComparison.OrdinalIgnoreCase) ? sarif : markdown));

        Tell(report, log);
    }

    private string OwnReport => Path.GetFullPath(Path.Combine(WorkFolder, "drift.md"));

    /// <summary>The report that people are pointed to: the one that they asked for.</summary>
    private string ShownReport => string.IsNullOrWhiteSpace(Report) ? OwnReport : Path.GetFullPath(Path.Combine(ProjectFolder, Report));

    private void Tell(DriftReport report, TaskLog log)
    {
        TerminalReport.Tell(report.Groups, log.Say);
        foreach (var diagnostic in report.Code?.Broken ?? [])
            log.Say(diagnostic, IsStrict);

        if (IsStrict && report.Code is { Obstacle: not null })
            log.Fail(RefreshErrorCodes.CodeNotCompared, report.DescribeCode()!);
        else if (report.DescribeCode() is { } sentence)
            log.Say(sentence);

        var (drift, choice) = (report.Drift.Difference, report.Drift.DescribeChoice());
        var summary = string.Join(" ", Array.FindAll([SnapshotDifferenceText.Summarize(drift), choice, report.DescribeCode()], static sentence => sentence is not null));
        if (drift.IsEmpty && choice is null && report.Code is not { Broken.Count: > 0 })
            log.Say($"The report is {ShownReport}");
        else
            log.Warn(RefreshErrorCodes.ReportWritten, $"{summary} This file is the report.");
    }

    private async Task<CodeComparison?> CompareCodeAsync(TaskLog log, CancellationToken cancellationToken)
    {
        var builds = new Dictionary<string, List<ITaskItem>>(StringComparer.Ordinal);
        foreach (var argument in Arguments)
        {
            var framework = argument.GetMetadata("Framework");
            if (!builds.TryGetValue(framework, out var build))
                builds.Add(framework, build = []);

            build.Add(argument);
        }

        CodeComparison? comparison = null;
        foreach (var build in builds)
        {
            var arguments = new CompilerArguments(build.Value.ConvertAll(static item => item.ItemSpec), ProjectFolder, build.Value[0].GetMetadata("Snapshot"));
            if (!arguments.HaveSnapshot)
                continue;

            log.Say(build.Key.Length > 0 ? $"Compiling your code with both snapshots ({build.Key}) …" : "Compiling your code with both snapshots …");
            var compiler = new CompilerRun(build.Value[0].GetMetadata("Compiler"), DotNetHost);
            var earlier = await CompileAsync(compiler, arguments, Before, Path.Combine(WorkFolder, build.Key, "before"), cancellationToken).ConfigureAwait(false);
            var later = await CompileAsync(compiler, arguments, After, Path.Combine(WorkFolder, build.Key, "after"), cancellationToken).ConfigureAwait(false);
            var one = CodeComparison.Compare(earlier, later);
            comparison = comparison?.And(one) ?? one;
        }

        return comparison;
    }

    private async Task<CompilerLog> CompileAsync(CompilerRun compiler, CompilerArguments arguments, string snapshot, string folder, CancellationToken cancellationToken)
    {
        var responseFile = WriteArguments(arguments, snapshot, folder);
        var compilerLog = ReadLog(await compiler.RunAsync(responseFile, ProjectFolder, cancellationToken).ConfigureAwait(false), cancellationToken);

        // What is said of the snapshot itself, and of what is generated from it, is no line of the developer's.
        compilerLog.Diagnostics.RemoveAll(diagnostic => diagnostic.Path == Path.GetFullPath(snapshot) || diagnostic.Path.EndsWith(".g.cs", StringComparison.Ordinal));
        return compilerLog with { Diagnostics = compilerLog.Diagnostics.ConvertAll(static diagnostic => diagnostic with { Message = RuleMessage.WithoutAdvice(diagnostic.Message) }) };
    }

    private static string WriteArguments(CompilerArguments arguments, string snapshot, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            DeadFiles.RemoveIn(folder);
            return arguments.Write(snapshot, folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefreshException(
                RefreshErrorCodes.WriteFailed,
                $"The files for the compiler cannot be written to {folder}: {exception.Message} Check the disk and the folder's permissions.",
                exception);
        }
    }

    private CompilerLog ReadLog(string log, CancellationToken cancellationToken)
    {
        try
        {
            return SarifReader.Read(log, ProjectFolder, cancellationToken);
        }
        catch (FormatException exception)
        {
            throw new RefreshException(
                RefreshErrorCodes.CodeNotCompared,
                $"The compiler's log cannot be read: {exception.Message} Build the project once, and try again.",
                exception);
        }
    }

    private string[] ReadDisagreements() => ReadLines(DriftReport.DisagreementsName);

    private SnapshotRouteKey[] ReadUnwanted() => Array.ConvertAll(ReadLines(DriftReport.UnwantedName), SnapshotRouteKey.Parse);

    private string[] ReadLines(string name) =>
        SnapshotFile.ReadText(Path.Combine(Path.GetDirectoryName(After)!, name))?.Split(['\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Snapshot Read(string path, CancellationToken cancellationToken) =>
        SnapshotFile.Read(path, cancellationToken)
        ?? throw new RefreshException(RefreshErrorCodes.SnapshotUnreadable, $"{path} is not there: run the target RefreshCatalog or CheckCatalog, which writes it.");
}
