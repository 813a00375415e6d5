namespace InferenceCatalog.RuleRuns.Projects;

/// <summary>Divides a repository's sources among its projects.</summary>
internal sealed class ProjectFinder(SourceRepository repository)
{
    private static readonly HashSet<string> Skipped =
        new(["bin", "obj", "node_modules", ".git", "artifacts"], StringComparer.OrdinalIgnoreCase);

    private readonly List<string> loose = [];
    private readonly List<SourceProject> projects = [];

    /// <summary>A project for each project file, for each program of a single file, and for all that belongs to none.</summary>
    public IReadOnlyList<SourceProject> Find()
    {
        Visit(repository.Folder, owners: [], inheritsUsings: null);
        if (loose.Count > 0)
            projects.Add(new SourceProject(repository, repository.Folder, Plain(repository.Name), HasImplicitUsings: true, loose, []));

        return [.. projects.Where(project => project.Sources.Count > 0)];
    }

    private void Visit(string folder, IReadOnlyList<SourceProject> owners, bool? inheritsUsings)
    {
        var props = Path.Combine(folder, "Directory.Build.props");
        if (File.Exists(props))
            inheritsUsings = ProjectFile.ReadImplicitUsings(props) ?? inheritsUsings;

        // Two project files in one folder share its sources, as an SDK shares them.
        var files = Directory.GetFiles(folder, "*.csproj").Order(StringComparer.Ordinal).ToArray();
        if (files.Length > 0)
            owners = [.. files.Select(file => Own(file, inheritsUsings))];

        foreach (var source in Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal))
            Add(source, owners);

        foreach (var settings in Directory.GetFiles(folder, "appsettings*.json").Order(StringComparer.Ordinal))
        {
            foreach (var owner in owners)
                ((List<string>)owner.Settings).Add(settings);
        }

        foreach (var child in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (!Skipped.Contains(Path.GetFileName(child)))
                Visit(child, owners, inheritsUsings);
        }
    }

    private SourceProject Own(string path, bool? inheritsUsings)
    {
        var file = ProjectFile.Read(path);
        var project = new SourceProject(
            repository,
            path,
            file,
            file.HasImplicitUsings ?? inheritsUsings ?? false,
            new List<string>(),
            new List<string>());
        projects.Add(project);
        return project;
    }

    private void Add(string source, IReadOnlyList<SourceProject> owners)
    {
        if (IsProgram(source))
        {
            var file = Plain(Path.GetFileNameWithoutExtension(source));
            projects.Add(new SourceProject(repository, source, file, HasImplicitUsings: true, [source], []));
        }
        else if (owners.Count == 0)
        {
            loose.Add(source);
        }
        else
        {
            foreach (var owner in owners)
                ((List<string>)owner.Sources).Add(source);
        }
    }

    /// <summary>Whether <c>dotnet run file.cs</c> is how a file is used.</summary>
    private static bool IsProgram(string source) =>
        File.ReadLines(source).FirstOrDefault(line => line.Trim().Length > 0) is { } first
        && (first.StartsWith("#!", StringComparison.Ordinal) || first.StartsWith("#:", StringComparison.Ordinal));

    private static ProjectFile Plain(string name) => new(name, "Microsoft.NET.Sdk", HasImplicitUsings: true, [], []);
}
