namespace InferenceCatalog.RuleRuns.Running;

/// <summary>What a run over one project gave.</summary>
/// <param name="Repository">The repository's name.</param>
/// <param name="Project">The project's path in it.</param>
/// <param name="Files">How many sources it has.</param>
/// <param name="Hits">What the rules said.</param>
/// <param name="Calls">The calls that the readers recognised.</param>
/// <param name="Crashes">Exceptions that an analyzer let out.</param>
/// <param name="RuleTime">The rules' own time, over all threads.</param>
internal sealed record ProjectResult(
    string Repository,
    string Project,
    int Files,
    IReadOnlyList<Hit> Hits,
    IReadOnlyList<SeenCall> Calls,
    IReadOnlyList<string> Crashes,
    TimeSpan RuleTime);
