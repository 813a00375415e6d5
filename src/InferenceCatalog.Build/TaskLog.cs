using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InferenceCatalog.Build;

/// <summary>Says in a build what a refresh has to say.</summary>
/// <param name="log">The task's.</param>
/// <param name="helpLink">Where its codes are explained.</param>
internal sealed class TaskLog(TaskLoggingHelper log, string helpLink) : IRefreshLog
{
    public void Say(string line) => log.LogMessage(MessageImportance.High, "{0}", line);

    public void Warn(string code, string message) => log.LogWarning(
        subcategory: null,
        warningCode: code,
        helpKeyword: null,
        helpLink: helpLink,
        file: null,
        lineNumber: 0,
        columnNumber: 0,
        endLineNumber: 0,
        endColumnNumber: 0,
        message: "{0}",
        message);
}
