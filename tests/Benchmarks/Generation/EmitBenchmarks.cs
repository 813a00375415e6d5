using System.Text;
using BenchmarkDotNet.Attributes;
using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>What it costs to print the constants, beside a builder that is given the same lines ready made.</summary>
[MemoryDiagnoser]
public class EmitBenchmarks
{
    private CatalogSpec spec = null!;
    private string[] lines = null!;

    /// <summary>
    /// The floor knows every line and the length in advance; documentation, payloads and literals are yet to be put together here.
    /// Three times that is the class of a builder: trees of syntax are thirty times.
    /// </summary>
    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("printing the constants over appending the finished lines", nameof(Emit), nameof(AppendFinishedLines), Figure.Time, 3),
        new("printing the constants over appending the finished lines", nameof(Emit), nameof(AppendFinishedLines), Figure.Bytes, 3),
    ];

    /// <summary>What the snapshot has.</summary>
    [ParamsAllValues]
    public CatalogSize Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var snapshot = SnapshotReader.Read(CatalogText.Snapshot(Size), CancellationToken.None).Value;
        var source = new CatalogSource(snapshot, CatalogOptions.Read(ConsumerProject.Options.GlobalOptions), IsEmittedElsewhere: false);
        spec = CatalogParser.Parse(source, ReleaseFacts.Current, CancellationToken.None)!;
        lines = Emit().ToString().Split('\n')[..^1];
        if (AppendFinishedLines().ToString() != Emit().ToString())
            throw new InvalidOperationException("The floor prints something else: it is no floor.");
    }

    [Benchmark(Baseline = true)]
    public SourceText AppendFinishedLines()
    {
        var text = new StringBuilder(lines.Sum(line => line.Length + 1));
        foreach (var line in lines)
            text.Append(line).Append('\n');

        return SourceText.From(text.ToString(), Encoding.UTF8);
    }

    [Benchmark]
    public SourceText Emit() => CatalogEmitter.Emit(spec, CancellationToken.None).ToSourceText();
}
