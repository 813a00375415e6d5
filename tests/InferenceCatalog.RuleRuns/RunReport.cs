using System.Text.Encodings.Web;
using System.Text.Json;
using InferenceCatalog.RuleRuns.Running;

namespace InferenceCatalog.RuleRuns;

/// <summary>Tells what a run gave: in a terminal, and as JSON.</summary>
internal sealed class RunReport(IReadOnlyList<ProjectResult> projects)
{
    // Read by people and scripts, never by a browser: quotes and arrows stay as they are.
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // A file that two projects share is read twice; what is said of it is one thing.
    private readonly List<Hit> hits = [.. projects.SelectMany(project => project.Hits).Distinct()];
    private readonly List<SeenCall> calls = [.. projects.SelectMany(project => project.Calls).Distinct()];
    private readonly List<string> crashes = [.. projects.SelectMany(project => project.Crashes)];

    public bool HasCrashes => crashes.Count > 0;

    public void Print(TextWriter output, bool listsCalls)
    {
        foreach (var hit in hits)
        {
            output.WriteLine($"{hit.Place}: {hit.Severity} {hit.Id}: {hit.Message}");
            output.WriteLine($"    {hit.Code}");
        }

        if (listsCalls)
        {
            foreach (var call in calls)
                output.WriteLine($"{call.Place}: {call.Library} {call.Member} → {call.Endpoint} {call.Model}".TrimEnd());
        }

        foreach (var crash in crashes)
            output.WriteLine(crash);

        PrintCounts(output, "Calls by library, endpoint and member", calls.CountBy(call => $"{call.Library} {call.Endpoint} {call.Member}"));
        PrintCounts(output, "Calls by library", calls.CountBy(call => call.Library));
        PrintCounts(output, "Hits by rule", hits.CountBy(hit => hit.Id));
        output.WriteLine();
        output.WriteLine("Slowest projects (the rules' own time, files)");
        foreach (var project in projects.OrderByDescending(project => project.RuleTime).Take(5))
            output.WriteLine($"  {project.RuleTime.TotalMilliseconds,8:F0} ms  {project.Files,6}  {project.Repository}/{project.Project}");

        output.WriteLine();
        output.WriteLine(
            $"{projects.Select(project => project.Repository).Distinct().Count()} repositories, {projects.Count} projects, "
            + $"{projects.Sum(project => project.Files)} files, {calls.Count} calls, {hits.Count} hits, {crashes.Count} crashes");
    }

    public void Write(Stream output) => JsonSerializer.Serialize(
        output,
        new
        {
            Projects = projects.Select(project => new
            {
                project.Repository,
                project.Project,
                project.Files,
                RuleMilliseconds = project.RuleTime.TotalMilliseconds,
            }),
            Hits = hits,
            Calls = calls,
            Crashes = crashes,
        },
        JsonOptions);

    private static void PrintCounts(TextWriter output, string title, IEnumerable<KeyValuePair<string, int>> counts)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (var (name, count) in counts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            output.WriteLine($"  {count,6}  {name}");
    }
}
