using System.Text;
using InferenceCatalog.Build.Output;

namespace InferenceCatalog.Build.Code;

/// <summary>The arguments with which a build would run the compiler, changed so that it judges by another snapshot and leaves the build's files alone.</summary>
/// <param name="arguments">The build's own arguments.</param>
/// <param name="projectFolder">What relative paths in them are relative to.</param>
/// <param name="snapshotInUse">The snapshot that the build would give to the compiler.</param>
internal sealed class CompilerArguments(IReadOnlyList<string> arguments, string projectFolder, string snapshotInUse)
{
    private const string AdditionalFile = "/additionalfile:";
    private const string AnalyzerConfig = "/analyzerconfig:";

    /// <summary>Arguments that name a file which the compiler would write.</summary>
    private static readonly string[] Outputs =
        ["/out:", "/refout:", "/pdb:", "/doc:", "/errorlog:", "/generatedfilesout:", "/sourcelink:", "/touchedfiles:"];

    /// <summary>Whether the build gives the snapshot to the compiler at all.</summary>
    public bool HaveSnapshot
    {
        get
        {
            foreach (var argument in arguments)
            {
                if (IsSnapshot(argument))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Writes a response file for the compiler.</summary>
    /// <param name="snapshot">The snapshot to judge by.</param>
    /// <param name="folder">Where the compiler may write, and where the response file is put.</param>
    /// <returns>The path of the response file; the log is beside it, as <c>log.sarif</c>.</returns>
    public string Write(string snapshot, string folder)
    {
        // Options are found by a path's letters, so it must be written as the compiler does: no doubled slash, nothing that climbs.
        (snapshot, folder) = (Path.GetFullPath(snapshot), Path.GetFullPath(folder));
        var lines = new StringBuilder();
        var configs = 0;
        foreach (var argument in arguments)
        {
            if (argument == "/noconfig" || IsOutput(argument))
                continue;

            if (IsSnapshot(argument))
                lines.Append(Quote(AdditionalFile + snapshot));
            else if (argument.StartsWith(AnalyzerConfig, StringComparison.OrdinalIgnoreCase) && Redirect(argument.Substring(AnalyzerConfig.Length), snapshot) is { } config)
                lines.Append(Quote(AnalyzerConfig + WriteConfig(folder, configs++, config)));
            else
                lines.Append(Quote(argument));

            lines.Append('\n');
        }

        lines.Append(Quote("/out:" + Path.Combine(folder, "code.dll"))).Append('\n');
        lines.Append(Quote($"/errorlog:{Path.Combine(folder, "log.sarif")},version=2.1")).Append('\n');
        var path = Path.Combine(folder, "arguments.rsp");
        TextFile.ReplaceIfChanged(path, lines.ToString());
        return path;
    }

    private bool IsSnapshot(string argument) =>
        argument.StartsWith(AdditionalFile, StringComparison.OrdinalIgnoreCase) && IsSame(argument.Substring(AdditionalFile.Length), snapshotInUse);

    /// <summary>The generated options say by the file's path that it is the snapshot; so the other file's path has to stand there.</summary>
    private string? Redirect(string configPath, string snapshot)
    {
        var text = TextFile.ReadIfThere(Path.GetFullPath(Path.Combine(projectFolder, configPath)));
        var present = "[" + snapshotInUse.Replace('\\', '/') + "]";
        return text is not null && text.Contains(present) ? text.Replace(present, "[" + snapshot.Replace('\\', '/') + "]") : null;
    }

    private static string WriteConfig(string folder, int number, string text)
    {
        var path = Path.Combine(folder, $"options{number}.editorconfig");
        TextFile.ReplaceIfChanged(path, text);
        return path;
    }

    private bool IsSame(string first, string second) =>
        string.Equals(Path.GetFullPath(Path.Combine(projectFolder, first)), Path.GetFullPath(second), StringComparison.Ordinal);

    private static bool IsOutput(string argument)
    {
        foreach (var output in Outputs)
        {
            if (argument.StartsWith(output, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>A response file ends an argument at a space, unless it stands in quotation marks.</summary>
    private static string Quote(string argument) =>
        argument.IndexOf(' ') >= 0 && argument.IndexOf('"') < 0 ? $"\"{argument}\"" : argument;
}
