using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Tests;
using InferenceCatalog.RuleRuns.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.RuleRuns.Running;

/// <summary>Runs all analyzers of the package over a project.</summary>
internal sealed partial class RuleRunner(string snapshot)
{
    private const string CrashId = "AD0001";

    private readonly InMemoryFile snapshotFile = InMemoryFile.Snapshot(snapshot);

    public async Task<ProjectResult> RunAsync(SourceProject project, CSharpCompilation compilation)
    {
        var counter = new CallCounter(project.Repository);
        var crashes = new ConcurrentBag<string>();
        var rules = PackageAnalyzers();
        var analysis = new CompilationWithAnalyzers(
            compilation,
            [.. rules, counter],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(Files(project), new InMemoryOptions(ImmutableDictionary<string, string>.Empty)),
                (exception, analyzer, _) => crashes.Add($"{analyzer.GetType().Name}: {exception}"),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: true));

        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        var time = TimeSpan.Zero;
        foreach (var rule in rules)
            time += (await analysis.GetAnalyzerTelemetryInfoAsync(rule, CancellationToken.None)).ExecutionTime;

        return new ProjectResult(
            project.Repository.Name,
            project.Name,
            project.Sources.Count,
            [
                .. diagnostics.Where(diagnostic => diagnostic.Id != CrashId)
                    .Select(diagnostic => Describe(diagnostic, project))
                    .OrderBy(hit => hit.Place),
            ],
            [.. counter.Calls.OrderBy(call => call.Place)],
            [.. crashes],
            time);
    }

    private static ImmutableArray<DiagnosticAnalyzer> PackageAnalyzers() =>
    [
        .. typeof(CatalogAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private ImmutableArray<AdditionalText> Files(SourceProject project) =>
        [snapshotFile, .. project.Settings.Select(path => new InMemoryFile(path, File.ReadAllText(path), role: null))];

    private static Hit Describe(Diagnostic diagnostic, SourceProject project)
    {
        var place = SourcePlace.Of(diagnostic.Location, project.Repository);
        var file = Path.Combine(project.Repository.Folder, place.File);
        var code = place.File.Length > 0 ? File.ReadLines(file).ElementAtOrDefault(place.Line - 1) ?? "" : "";
        return new Hit(
            diagnostic.Id,
            diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            place,
            Token.Replace(code.Trim(), "hf_…"));
    }

    /// <summary>Somebody's token is not for a report.</summary>
    [GeneratedRegex("hf_[A-Za-z0-9]{8,}")]
    private static partial Regex Token { get; }
}
