using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace InferenceCatalog.Build.Output;

/// <summary>Says where the snapshot is that the last renewal replaced, to the other projects that share it.</summary>
/// <remarks>
/// The first project of a solution renews the snapshot; the others would be told that nothing differs, although lines of theirs break. The note
/// stands in the file by which refreshes take turns: when it was, what the snapshot has been since, and where the former one is.
/// </remarks>
/// <param name="file">That file.</param>
/// <param name="snapshotPath">The snapshot.</param>
internal sealed class RenewalNote(Stream file, string snapshotPath)
{
    /// <summary>The format of the note; another one's is passed over.</summary>
    private const string Format = "inferencecatalog-renewal 1";

    private const int MaxLength = 64 * 1024;

    /// <summary>As long as a solution may take, and no longer than somebody remembers the command.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private DateTime? since;

    /// <summary>The path of the snapshot that the present one replaced within the last hour; null where it replaced none.</summary>
    public string? FindReplaced()
    {
        if (file.Length is 0 or > MaxLength)
            return null;

        file.Position = 0;
        var lines = new StreamReader(file, Utf8).ReadToEnd().Split('\n');
        if (lines.Length != 5 || lines[0] != Format || lines[4].Length > 0
            || !DateTime.TryParseExact(lines[1], "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)
            || DateTime.UtcNow - time > Validity
            || HashIfThere(snapshotPath) != lines[2]
            || !File.Exists(lines[3]))
        {
            return null;
        }

        since = time;
        return lines[3];
    }

    /// <summary>Notes that the snapshot is another one now. Several renewals that follow on each other count as one.</summary>
    /// <remarks>The folder for temporary files is everybody's: what is there under the note's name and is none may be a link to a file of value.</remarks>
    public void Write(string replacedPath)
    {
        if (file.Length > 0 && !IsNote())
            return;

        var time = (since ?? DateTime.UtcNow).ToString("O", CultureInfo.InvariantCulture);
        var bytes = Utf8.GetBytes(string.Join("\n", Format, time, HashIfThere(snapshotPath), replacedPath, string.Empty));
        file.SetLength(0);
        file.Write(bytes, 0, bytes.Length);
        file.Flush();
    }

    private bool IsNote()
    {
        var start = new byte[Format.Length];
        file.Position = 0;
        return file.Read(start, 0, start.Length) == start.Length && Utf8.GetString(start) == Format;
    }

    /// <summary>Null where the file cannot be read: the refresh itself says so.</summary>
    private static string? HashIfThere(string path)
    {
        try
        {
            using var hash = SHA256.Create();
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return BitConverter.ToString(hash.ComputeHash(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
