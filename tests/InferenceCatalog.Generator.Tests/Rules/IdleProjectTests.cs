using InferenceCatalog.Generator.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Tests.Rules;

public sealed class IdleProjectTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Operations_are_looked_at_only_in_a_project_that_could_reach_Hugging_Face(bool hasHttpClient, int least)
    {
        var references = TestCompilation.FrameworkReferences
            .Where(reference => hasHttpClient || Path.GetFileName(reference.Display) is "System.Private.CoreLib.dll" or "System.Runtime.dll");
        var analyzer = new CatalogAnalyzer();
        var project = TestCompilation.Create("class C { string text = \"https://api-inference.huggingface.co\"; }", references: [.. references])
            .WithAnalyzers([analyzer]);

        await project.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        var telemetry = await project.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken);
        Assert.Equal(least, Math.Min(telemetry.OperationActionsCount, 1));
    }
}
