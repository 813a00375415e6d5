using System.Diagnostics;

namespace InferenceCatalog.RefreshKill;

/// <summary>Refreshes on disks that do not take the new snapshot: it is refused in words, and the old one stays.</summary>
internal static class DiskRun
{
    public static async Task<int> RunAsync()
    {
        await using var catalog = await LoopbackCatalog.StartAsync();
        var (passed, failed) = (0, 0);
        await WithMountAsync("size=4m", catalog, async trial =>
        {
            foreach (var free in new[] { 0, 4, 16, 64, 128, 192, 256, 320, 384, 448, 512 })
            {
                trial.Reset();
                var filler = Path.Combine(trial.Folder, "filler");
                LeaveFree(filler, free);
                using var child = Child.Start(trial.Snapshot, catalog.Router(2), catalog.Hub(2));
                Count($"a disk with {free} KB left", await JudgeAsync(trial, child));
                File.Delete(filler);
            }
        });
        await WithMountAsync("size=8m", catalog, async trial =>
        {
            await RunAsync("mount", "-o", "remount,ro", trial.Folder);
            using var child = Child.Start(trial.Snapshot, catalog.Router(2), catalog.Hub(2));
            Count("a read-only disk", await JudgeAsync(trial, child));
            await RunAsync("mount", "-o", "remount,rw", trial.Folder);
        });
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;

        void Count(string what, string? fault)
        {
            (passed, failed) = fault is null ? (passed + 1, failed) : (passed, failed + 1);
            Console.WriteLine($"{what}: {fault ?? "the old snapshot and an error, or the new one"}");
        }
    }

    private static async Task<string?> JudgeAsync(Trial trial, Child child)
    {
        var (exitCode, errors) = await child.EndAsync();
        if (exitCode != 0 && !errors.StartsWith("ICAT5010", StringComparison.Ordinal))
            return $"ended with {exitCode}: {errors}";

        return !(exitCode == 0 ? trial.IsRenewed : trial.IsOld) ? $"ended with {exitCode}, and the snapshot is another one"
            : trial.FindTorn() is { } torn ? $"{torn} is torn"
            : trial.FindTemporary().Length > 0 ? "a temporary file lies there"
            : null;
    }

    /// <summary>Only where a small disk can be mounted; elsewhere it says so.</summary>
    private static async Task WithMountAsync(string option, LoopbackCatalog catalog, Func<Trial, Task> test)
    {
        var folder = Directory.CreateTempSubdirectory("refresh-disk-").FullName;
        if (await RunAsync("mount", "-t", "tmpfs", "-o", option, "tmpfs", folder) != 0)
        {
            Console.WriteLine($"no small disk ({option}): mounting needs more rights");
            Directory.Delete(folder);
            return;
        }

        try
        {
            await test(await Trial.CreateAsync(catalog, folder));
        }
        finally
        {
            await RunAsync("umount", folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void LeaveFree(string filler, int kilobytes)
    {
        using var stream = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                stream.Write(new byte[4096]);
        }
        catch (IOException)
        {
            stream.SetLength(Math.Max(0, stream.Length - (kilobytes * 1024L)));
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
