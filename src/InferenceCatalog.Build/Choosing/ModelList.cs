using InferenceCatalog.Build.Output;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Choosing;

/// <summary>The project's list of the models that it wants, <c>models.txt</c> beside the snapshot: an id or a glob a line, <c>#</c> before a comment.</summary>
internal sealed class ModelList
{
    private const int MaxNear = 3;

    private readonly List<(string Pattern, int Line)> lines = [];

    private ModelList(string path) => Path = path;

    public string Path { get; }

    /// <summary>Reads the list; null when there is none.</summary>
    /// <exception cref="RefreshException">It cannot be read.</exception>
    public static ModelList? Read(string path)
    {
        if (SnapshotFile.ReadText(path) is not { } text)
            return null;

        var list = new ModelList(path);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var comment = line.IndexOf('#');
            var pattern = (comment < 0 ? line : line.Substring(0, comment)).Trim();
            if (pattern.Length > 0)
                list.lines.Add((pattern, number));
        }

        return list;
    }

    public bool Allows(string id)
    {
        foreach (var (pattern, _) in lines)
        {
            if (Glob.Matches(pattern, id))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line is this id itself, and no glob that takes it in among others.</summary>
    public bool Names(string id) => lines.Exists(line => string.Equals(line.Pattern, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Says at its line what matches no model, and what may have been meant.</summary>
    public void TellUnmatched(EquatableArray<SnapshotModel> all, IRefreshLog log, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        foreach (var model in all)
            ids.Add(model.Id);

        foreach (var (pattern, line) in lines)
        {
            if (ids.Exists(id => Glob.Matches(pattern, id)))
                continue;

            var near = NearestTexts.Find(pattern, ids, MaxNear, cancellationToken);
            var meant = near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : string.Empty;
            log.Warn(RefreshErrorCodes.NothingChosen, $"The sources have no model '{Excerpt.Of(pattern)}'.{meant}", Path, line);
        }
    }
}
