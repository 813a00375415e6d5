using InferenceCatalog.Build.Code;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace InferenceCatalog.Build;

/// <summary>Says in a build what our tasks have to say.</summary>
/// <param name="log">The task's.</param>
/// <param name="subject">The file that it is all about: else MSBuild would name the targets file, which nobody wants to open.</param>
internal sealed class TaskLog(TaskLoggingHelper log, string subject) : IRefreshLog
{
    private const string HelpLink = "https://github.com/inferencecatalog/inferencecatalog/blob/main/catalog/README.md#errors";

    public void Say(string line) => log.LogMessage(MessageImportance.High, "{0}", LogText.Of(line));

    public void Warn(string code, string message) => Warn(code, message, subject, 0);

    public void Warn(string code, string message, string path, int line) =>
        log.LogWarning(null, code, null, HelpLink, path, line, 0, 0, 0, "{0}", LogText.Of(message));

    public void Fail(string code, string message, FilePlace? place = null) =>
        log.LogError(null, code, null, HelpLink, place?.Path ?? subject, place?.Line ?? 0, place?.Column ?? 0, 0, 0, "{0}", LogText.Of(message));

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
