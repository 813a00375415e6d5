namespace InferenceCatalog.RuleRuns.Projects;

/// <summary>Sources that are compiled together.</summary>
/// <param name="Repository">Where it belongs.</param>
/// <param name="Path">Its project file, its only file, or the folder of sources that have no project.</param>
/// <param name="File">What its project file says.</param>
/// <param name="HasImplicitUsings">Whether it has the usings of its SDK.</param>
/// <param name="Sources">Its C# files.</param>
/// <param name="Settings">Its <c>appsettings*.json</c>.</param>
internal sealed record SourceProject(
    SourceRepository Repository,
    string Path,
    ProjectFile File,
    bool HasImplicitUsings,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Settings)
{
    public string Name => Repository.PathOf(Path);
}
