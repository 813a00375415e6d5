namespace InferenceCatalog.RefreshKill;

/// <summary>A folder with a snapshot of edition 1 in it, and what a refresh to edition 2 must make of it.</summary>
internal sealed class Trial : IDisposable
{
    private readonly Dictionary<string, byte[]> old;
    private readonly Dictionary<string, byte[]> renewed;

    private Trial(string folder, Dictionary<string, byte[]> old, Dictionary<string, byte[]> renewed)
    {
        Folder = folder;
        this.old = old;
        this.renewed = renewed;
    }

    public string Folder { get; }

    public string Snapshot => Path.Combine(Folder, "snapshot.json");

    public static async Task<Trial> CreateAsync(LoopbackCatalog catalog, string? parent = null)
    {
        var folder = parent ?? Directory.CreateTempSubdirectory("refresh-kill-").FullName;
        var snapshot = Path.Combine(folder, "snapshot.json");
        await RefreshAsync(snapshot, catalog, 1);
        var old = Read(folder);
        await RefreshAsync(snapshot, catalog, 2);
        var trial = new Trial(folder, old, Read(folder));
        trial.Reset();
        return trial;
    }

    /// <summary>Puts the files of edition 1 back; what else lies there stays.</summary>
    public void Reset()
    {
        foreach (var (name, bytes) in old)
            File.WriteAllBytes(Path.Combine(Folder, name), bytes);
    }

    /// <summary>Whether each file is wholly the old one or wholly the new one; names the first that is neither.</summary>
    public string? FindTorn()
    {
        foreach (var (name, bytes) in Read(Folder))
        {
            if (!bytes.AsSpan().SequenceEqual(old[name]) && !bytes.AsSpan().SequenceEqual(renewed[name]))
                return name;
        }

        return Read(Folder).Count == old.Count ? null : "a file is gone";
    }

    public bool IsOld => File.ReadAllBytes(Snapshot).AsSpan().SequenceEqual(old["snapshot.json"]);

    public bool IsRenewed => File.ReadAllBytes(Snapshot).AsSpan().SequenceEqual(renewed["snapshot.json"]);

    public string[] FindTemporary() => Directory.GetFiles(Folder, ".*.tmp");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task RefreshAsync(string snapshot, LoopbackCatalog catalog, int edition)
    {
        using var child = Child.Start(snapshot, catalog.Router(edition), catalog.Hub(edition));
        var (exitCode, errors) = await child.EndAsync();
        if (exitCode != 0)
            throw new InvalidOperationException($"The refresh without any fault failed: {errors}");
    }

    private static Dictionary<string, byte[]> Read(string folder) =>
        Directory.GetFiles(folder, "*.json").Where(file => !Path.GetFileName(file).StartsWith('.')).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
}
