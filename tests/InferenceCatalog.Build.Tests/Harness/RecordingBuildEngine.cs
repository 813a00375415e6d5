using System.Collections;
using Microsoft.Build.Framework;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>Keeps what a task tells MSBuild.</summary>
internal sealed class RecordingBuildEngine : IBuildEngine
{
    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<string> ImportantMessages { get; } = [];

    /// <summary>What is shown with <c>-v:detailed</c> only.</summary>
    public List<string> UnimportantMessages { get; } = [];

    /// <summary>Takes each important message, for a test that wants something to happen at it.</summary>
    public Action<string>? OnImportantMessage { get; set; }

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "test.csproj";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    public void LogCustomEvent(CustomBuildEventArgs e) => Assert.Fail("No such event is expected.");

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        (e.Importance == MessageImportance.High ? ImportantMessages : UnimportantMessages).Add(e.Message!);
        if (e.Importance == MessageImportance.High)
            OnImportantMessage?.Invoke(e.Message!);
    }

    public void LogWarningEvent(BuildWarningEventArgs e) => Assert.Fail($"No warning is expected: {e.Message}");
}
