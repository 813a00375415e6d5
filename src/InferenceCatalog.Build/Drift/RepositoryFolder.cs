namespace InferenceCatalog.Build.Drift;

/// <summary>Finds what paths are relative to for whoever reads a report outside of the build: a pull request, code scanning.</summary>
internal static class RepositoryFolder
{
    /// <summary>The root of the repository that a folder is in; the folder itself where it is in none.</summary>
    public static string Of(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            // In a worktree it is a file.
            var git = Path.Combine(parent.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return parent.FullName;
        }

        return folder;
    }
}
