using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A task at Novita, as both of its queues tell of it.</summary>
internal static class NovitaTask
{
    /// <summary>What a task is found again by.</summary>
    public const string TicketName = "task_id";

    /// <summary>Reads the answer to a task that was handed in.</summary>
    public static JobLook ReadEntry(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return new JobLook(Word: null) { Ticket = document.RootElement.GetText(TicketName) };
    }

    /// <summary>Reads the answer to a look at a task.</summary>
    /// <param name="content">The answer.</param>
    /// <param name="reasonName">The member that says why a task failed.</param>
    /// <exception cref="JsonException">It says nothing of a task.</exception>
    public static JobLook ReadStatus(ResultContent content, string reasonName)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var task = document.RootElement.GetMember("task");
        return new JobLook(task?.GetText("status") ?? throw new JsonException("a task with its status was expected"))
        {
            Reason = JobLook.ReadReason(task?.GetMember(reasonName)),
        };
    }
}
