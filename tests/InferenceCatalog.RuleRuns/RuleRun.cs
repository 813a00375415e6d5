using InferenceCatalog.RuleRuns.Projects;
using InferenceCatalog.RuleRuns.Running;

namespace InferenceCatalog.RuleRuns;

/// <summary>A run of all rules over all projects that a folder holds.</summary>
internal static class RuleRun
{
    public static async Task<IReadOnlyList<ProjectResult>> RunAsync(RunArguments arguments, TextWriter progress)
    {
        var references = new ReferenceSet(arguments.References);
        var runner = new RuleRunner(await File.ReadAllTextAsync(arguments.Snapshot));
        var results = new List<ProjectResult>();
        foreach (var repository in SourceRepository.Find(arguments.Folder))
        {
            var projects = new ProjectFinder(repository).Find();
            var compiler = new ProjectCompiler(references, projects);
            foreach (var project in projects)
                results.Add(await runner.RunAsync(project, compiler.Compile(project)));

            await progress.WriteLineAsync($"{repository.Name}: {projects.Count} projects");
        }

        return results;
    }
}
