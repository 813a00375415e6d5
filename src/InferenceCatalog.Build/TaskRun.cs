using Microsoft.Build.Utilities;

namespace InferenceCatalog.Build;

/// <summary>Runs what a task does: all of ours are stopped in the same way, and tell in the same way what went wrong.</summary>
/// <param name="subject">What runs, as the beginning of a sentence: <c>The refresh</c>.</param>
internal sealed class TaskRun(string subject) : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <param name="log">The task's.</param>
    /// <param name="file">The file that it is all about.</param>
    /// <param name="work">What the task does.</param>
    /// <param name="describeState">Says behind each error how the files are now; null or nothing where that goes without saying.</param>
    /// <returns>False when an error was told.</returns>
    public bool Execute(TaskLoggingHelper log, string file, Action<TaskLog, CancellationToken> work, Func<string>? describeState = null)
    {
        var taskLog = new TaskLog(log, file);
        try
        {
            work(taskLog, cancellation.Token);
        }
        catch (RefreshException exception)
        {
            Fail(exception.Code, exception.Message, exception.Place);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Fail(RefreshErrorCodes.Cancelled, $"{subject} was cancelled.");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var (kind, message) = (exception.GetType().Name, Excerpt.Of(exception.Message).TrimEnd('.'));
            Fail(RefreshErrorCodes.Unexpected, $"{subject} failed with {kind}: {message}. Please report this with what the same command says with -v:detailed.");
            taskLog.Detail(exception);
        }

        return !log.HasLoggedErrors;

        void Fail(string code, string message, FilePlace? place = null) =>
            taskLog.Fail(code, describeState is null ? message : $"{message} {describeState()}".TrimEnd(), place);
    }

    public void Cancel() => cancellation.Cancel();

    public void Dispose() => cancellation.Dispose();
}
