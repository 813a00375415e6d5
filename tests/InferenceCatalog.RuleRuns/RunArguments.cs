namespace InferenceCatalog.RuleRuns;

/// <summary>What the command line asks for.</summary>
/// <param name="Folder">A folder of repositories, or one of them.</param>
/// <param name="Snapshot">The snapshot to judge by.</param>
/// <param name="Json">Where to write everything as JSON; null for nowhere.</param>
/// <param name="ListsCalls">Whether to print each call, not only their counts.</param>
/// <param name="References">Assemblies to compile against beside the fixed ones.</param>
internal sealed record RunArguments(string Folder, string Snapshot, string? Json, bool ListsCalls, IReadOnlyList<string> References)
{
    public const string Usage =
        "Usage: dotnet run -c Release --project tests/InferenceCatalog.RuleRuns -- "
        + "FOLDER SNAPSHOT [--json FILE] [--calls] [--reference DLL]...";

    /// <summary>Null when the arguments are not of the form above, or name what is not there.</summary>
    public static RunArguments? Parse(string[] arguments)
    {
        var places = new List<string>();
        var references = new List<string>();
        string? json = null;
        var listsCalls = false;
        for (var index = 0; index < arguments.Length; index++)
        {
            var value = index + 1 < arguments.Length ? arguments[index + 1] : null;
            switch (arguments[index])
            {
                case "--calls":
                    listsCalls = true;
                    break;
                case "--json" when value is not null:
                    json = value;
                    index++;
                    break;
                case "--reference" when File.Exists(value):
                    references.Add(Path.GetFullPath(value));
                    index++;
                    break;
                case ['-', ..]:
                    return null;
                default:
                    places.Add(arguments[index]);
                    break;
            }
        }

        return places is [var folder, var snapshot] && Directory.Exists(folder) && File.Exists(snapshot)
            ? new RunArguments(Path.GetFullPath(folder), snapshot, json, listsCalls, references)
            : null;
    }
}
