using System.Collections;
using Microsoft.Build.Framework;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>Keeps what a task tells MSBuild.</summary>
internal sealed class RecordingBuildEngine : IBuildEngine
{
    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<string> ImportantMessages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "test.csproj";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    public void LogCustomEvent(CustomBuildEventArgs e) => Assert.Fail("No such event is expected.");

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        if (e.Importance == MessageImportance.High)
            ImportantMessages.Add(e.Message!);
    }

    public void LogWarningEvent(BuildWarningEventArgs e) => Assert.Fail($"No warning is expected: {e.Message}");
}
