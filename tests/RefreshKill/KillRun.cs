using System.Diagnostics;
using System.Security.Cryptography;

namespace InferenceCatalog.RefreshKill;

/// <summary>Kills one or both of two refreshes of one snapshot at random moments, and looks at what is left each time.</summary>
internal static class KillRun
{
    public static async Task<int> RunAsync(int rounds, int seed)
    {
        await using var catalog = await LoopbackCatalog.StartAsync();
        using var trial = await Trial.CreateAsync(catalog);
        var random = new Random(seed);
        var duration = await MeasureAsync(trial, catalog);
        Console.WriteLine($"Two refreshes at once take {duration.TotalMilliseconds:0} ms; seed {seed}.");
        var (failures, old, renewed, dead) = (0, 0, 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            trial.Reset();
            var fault = await KillAsync(trial, catalog, random, round, duration);
            (old, renewed) = trial.IsOld ? (old + 1, renewed) : (old, renewed + 1);
            dead += trial.FindTemporary().Length;
            fault ??= await RefreshAgainAsync(trial, catalog);
            if (fault is null)
                continue;

            failures++;
            Console.WriteLine($"Round {round}: {fault}");
        }

        if (await FindNotCleanedAsync(trial, catalog) is { } left)
        {
            failures++;
            Console.WriteLine(left);
        }

        Console.WriteLine($"After the kill the snapshot was the old one {old} times, the new one {renewed} times; {dead} dead temporary files were seen.");
        Console.WriteLine($"{rounds - failures} passed, {failures} failed");
        return failures == 0 ? 0 : 1;
    }

    /// <returns>What is wrong afterwards; null for nothing.</returns>
    private static async Task<string?> KillAsync(Trial trial, LoopbackCatalog catalog, Random random, int round, TimeSpan duration)
    {
        var (router, hub) = (catalog.Router(2), catalog.Hub(2));
        using var first = Child.Start(trial.Snapshot, router, hub);
        using var second = Child.Start(trial.Snapshot, router, hub);
        await WaitAsync(trial, random, round, duration);
        first.Kill();
        var killsBoth = round % 3 != 0;
        if (killsBoth)
            second.Kill();

        await first.EndAsync();
        var (exitCode, errors) = await second.EndAsync();
        if (trial.FindTorn() is { } torn)
            return $"{torn} is neither the old nor the new file.";

        return killsBoth || (exitCode == 0 && trial.IsRenewed) ? null : $"The refresh that lived ended with {exitCode}: {errors}";
    }

    /// <summary>Any moment; in every other round one within the writing, which is short.</summary>
    private static async Task WaitAsync(Trial trial, Random random, int round, TimeSpan duration)
    {
        if (round % 2 == 0)
        {
            await Task.Delay(duration * random.NextDouble());
            return;
        }

        var before = trial.FindTemporary().Length;
        var clock = Stopwatch.StartNew();
        while (trial.FindTemporary().Length == before && clock.Elapsed < duration * 2)
            Thread.SpinWait(50);

        var pause = Stopwatch.StartNew();
        var length = TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(0, 20));
        while (pause.Elapsed < length)
            Thread.SpinWait(50);
    }

    private static async Task<string?> RefreshAgainAsync(Trial trial, LoopbackCatalog catalog)
    {
        using var next = Child.Start(trial.Snapshot, catalog.Router(2), catalog.Hub(2));
        var (exitCode, errors) = await next.EndAsync();
        if (exitCode != 0)
            return $"The next refresh failed: {errors}";

        return trial.IsRenewed && trial.FindTorn() is null ? null : "The next refresh did not complete the snapshot.";
    }

    /// <summary>A later refresh removes what the killed ones left.</summary>
    private static async Task<string?> FindNotCleanedAsync(Trial trial, LoopbackCatalog catalog)
    {
        foreach (var file in trial.FindTemporary())
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));

        var fault = await RefreshAgainAsync(trial, catalog);
        return fault ?? (trial.FindTemporary() is { Length: > 0 } left ? $"{left.Length} temporary files are left." : null);
    }

    private static async Task<TimeSpan> MeasureAsync(Trial trial, LoopbackCatalog catalog)
    {
        var clock = Stopwatch.StartNew();
        using var first = Child.Start(trial.Snapshot, catalog.Router(2), catalog.Hub(2));
        using var second = Child.Start(trial.Snapshot, catalog.Router(2), catalog.Hub(2));
        await first.EndAsync();
        await second.EndAsync();
        return clock.Elapsed;
    }
}
