namespace InferenceCatalog;

/// <summary>Providers' words for how far a job is.</summary>
/// <remarks>One list for all of them: none uses another's word for something else.</remarks>
internal static class JobWords
{
    private const string NovitaPrefix = "task_status_";

    public static JobState Read(string word)
    {
        var plain = word.ToLowerInvariant();
        return (plain.StartsWith(NovitaPrefix, StringComparison.Ordinal) ? plain[NovitaPrefix.Length..] : plain) switch
        {
            "created" or "in_queue" or "pending" or "queued" or "starting" => JobState.Queued,
            "in_progress" or "processing" or "running" => JobState.Running,
            "completed" or "ready" or "succeed" or "succeeded" or "success" => JobState.Finished,
            "error" or "fail" or "failed" or "content moderated" or "request moderated" or "task not found" => JobState.Failed,
            "aborted" or "canceled" or "cancelled" => JobState.Canceled,
            _ => JobState.Unknown,
        };
    }
}
