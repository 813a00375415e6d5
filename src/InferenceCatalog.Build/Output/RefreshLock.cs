using System.Security.Cryptography;
using System.Text;

namespace InferenceCatalog.Build.Output;

/// <summary>Lets one process at a time renew a snapshot: parallel builds, several terminals.</summary>
/// <remarks>
/// An open file in the folder for temporary files, named by the snapshot's path. The system lets go of it when the process ends, however it
/// ends; nothing lies beside the snapshot.
/// </remarks>
internal sealed class RefreshLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan UntilSaid = TimeSpan.FromSeconds(2);

    private readonly FileStream stream;

    private RefreshLock(FileStream stream, string snapshotPath) => (this.stream, Note) = (stream, new RenewalNote(stream, snapshotPath));

    /// <summary>What one refresh leaves for the next.</summary>
    public RenewalNote Note { get; }

    /// <summary>Waits until nobody else renews the snapshot.</summary>
    /// <exception cref="RefreshException">It takes too long.</exception>
    public static async Task<RefreshLock> TakeAsync(string snapshotPath, TimeSpan limit, Action<string> say, CancellationToken cancellationToken)
    {
        var path = FindPath(snapshotPath);
        var start = DateTime.UtcNow;
        var isSaid = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryOpen(path, out var stream))
                return new RefreshLock(stream!, snapshotPath);

            var waited = DateTime.UtcNow - start;
            if (waited > limit)
            {
                throw new RefreshException(
                    RefreshErrorCodes.Locked,
                    $"Another refresh of {snapshotPath} has been running for more than {limit.TotalMinutes:0} minutes. Stop it, or wait for its end, and try again.");
            }

            if (!isSaid && waited > UntilSaid)
            {
                say("Waiting for another refresh of the same snapshot …");
                isSaid = true;
            }

            await Task.Delay(BetweenTries, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => stream.Dispose();

    private static bool TryOpen(string path, out FileStream? stream)
    {
        try
        {
            // Never deleted: who waits for a file that its owner deletes would end up with a lock of its own.
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            stream = null;
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefreshException(
                RefreshErrorCodes.WriteFailed,
                $"{path}, by which refreshes keep out of each other's way, cannot be opened: {exception.Message} "
                    + "Delete it, or have the environment variable TMPDIR (on Windows TMP) name a folder that you may write to, and try again.",
                exception);
        }
    }

    /// <summary>Each user has files of their own, because nobody may open another's. Between users the rename alone keeps a snapshot whole.</summary>
    private static string FindPath(string snapshotPath)
    {
        using var hash = SHA256.Create();
        var name = hash.ComputeHash(Encoding.UTF8.GetBytes(Path.GetFullPath(snapshotPath)));
        return Path.Combine(Path.GetTempPath(), $"inferencecatalog-{BitConverter.ToString(name, 0, 12).Replace("-", string.Empty).ToLowerInvariant()}-{Environment.UserName}.lock");
    }
}
