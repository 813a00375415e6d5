using InferenceCatalog.Build.Code;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InferenceCatalog.Build;

/// <summary>Says in a build what our tasks have to say.</summary>
/// <param name="log">The task's.</param>
internal sealed class TaskLog(TaskLoggingHelper log) : IRefreshLog
{
    private const string HelpLink = "https://github.com/inferencecatalog/inferencecatalog/blob/main/catalog/README.md#errors";

    public void Say(string line) => log.LogMessage(MessageImportance.High, "{0}", LogText.Of(line));

    public void Warn(string code, string message) => log.LogWarning(null, code, null, HelpLink, null, 0, 0, 0, 0, "{0}", LogText.Of(message));

    public void Warn(string code, string message, string path, int line) =>
        log.LogWarning(null, code, null, HelpLink, path, line, 0, 0, 0, "{0}", LogText.Of(message));

    public void Fail(string code, string message) => log.LogError(null, code, null, HelpLink, null, 0, 0, 0, 0, "{0}", LogText.Of(message));

    /// <summary>An error with its place in a file; lines and columns count from one.</summary>
    public void Fail(string code, string message, string path, int line, int column) =>
        log.LogError(null, code, null, HelpLink, path, line, column, 0, 0, "{0}", LogText.Of(message));

    /// <summary>The whole of an exception, for whoever is to find its cause: shown with <c>-v:detailed</c> only.</summary>
    public void Detail(Exception exception)
    {
        foreach (var line in exception.ToString().Split('\n'))
            log.LogMessage(MessageImportance.Low, "{0}", LogText.Of(line));
    }

    /// <summary>Says what the compiler would, at its place.</summary>
    public void Say(CodeDiagnostic diagnostic, bool asError)
    {
        var place = diagnostic.Place;
        if (asError)
            log.LogError(null, diagnostic.Rule, null, null, diagnostic.Path, place.Line, place.Column, place.EndLine, place.EndColumn, "{0}", LogText.Of(diagnostic.Message));
        else
            log.LogWarning(null, diagnostic.Rule, null, null, diagnostic.Path, place.Line, place.Column, place.EndLine, place.EndColumn, "{0}", LogText.Of(diagnostic.Message));
    }
}
