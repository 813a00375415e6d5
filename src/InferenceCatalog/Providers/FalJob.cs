using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A job in fal's queue.</summary>
/// <param name="Path">Its path below the provider's prefix, beginning with a slash.</param>
/// <param name="Status"><c>IN_QUEUE</c>, <c>IN_PROGRESS</c>, <c>COMPLETED</c>, or null where nothing is said.</param>
internal sealed record FalJob(string Path, string? Status)
{
    /// <summary>Where the files of a result stand.</summary>
    private static readonly string[] FileMembers = ["images", "image", "video", "audio", "audio_file"];

    /// <summary>Reads the answer to a job that was handed in.</summary>
    /// <remarks>
    /// Of <c>response_url</c> only the path is used, below the endpoint: the job may run under another model's path than the one it was
    /// handed in at, but the token follows no address that an answer names.
    /// </remarks>
    public static FalJob Read(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        if (!Uri.TryCreate(document.RootElement.GetText("response_url"), UriKind.Absolute, out var address) || !IsJobPath(address.AbsolutePath))
            throw new JsonException("a job with its response_url was expected");

        return new FalJob(address.AbsolutePath, document.RootElement.GetText("status"));
    }

    /// <summary>Reads the answer to a look at a job.</summary>
    public static string? ReadStatus(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return document.RootElement.GetText("status") ?? throw new JsonException("a job's status was expected");
    }

    /// <summary>Finds the first file of a finished job: an address, or the file itself in a <c>data:</c> address.</summary>
    public static MadeFile ReadFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        foreach (var name in FileMembers)
        {
            var member = document.RootElement.GetMember(name);
            if (member is { ValueKind: JsonValueKind.Array } list)
                member = list.GetArrayLength() > 0 ? list[0] : null;

            var text = member is { ValueKind: JsonValueKind.String } plain ? plain.AsText() : member?.GetText("url");
            if (text is not null && MadeFile.From(text, content.Source) is { } file)
                return file;
        }

        throw new JsonException("a file with its url was expected");
    }

    /// <summary><c>/model/requests/id</c>: plain segments, none of which climbs.</summary>
    private static bool IsJobPath(string path)
    {
        if (!path.StartsWith('/') || !path.Contains("/requests/", StringComparison.Ordinal) || path.Length > 500)
            return false;

        foreach (var segment in path[1..].Split('/'))
        {
            if (segment.Length == 0 || segment[0] == '.')
                return false;

            foreach (var character in segment)
            {
                if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.'))
                    return false;
            }
        }

        return true;
    }
}
