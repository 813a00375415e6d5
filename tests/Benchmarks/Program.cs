using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using InferenceCatalog.Benchmarks;
using InferenceCatalog.Benchmarks.Client;
using InferenceCatalog.Benchmarks.Generation;
using InferenceCatalog.Benchmarks.Refresh;
using InferenceCatalog.Benchmarks.Rules;

if (args is ["serve"])
    return await RecordedRouter.ServeAsync();

if (args is [RecordedHub.Command])
    return await RecordedHub.ServeAsync();

if (args is [PeakMemory.Command, var way, var page, var folder])
    return await PeakMemory.MeasureAsync(way, page, folder);

if (args is [FirstRead.Command, var reader, var size])
    return FirstRead.Measure(reader, Enum.Parse<CatalogSize>(size));

if (args is [PeerTimes.Command])
    return await PeerTimes.CompareAsync();

if (args is [OwnTimes.Command])
{
    foreach (var line in OwnTimes.Compare())
        Console.WriteLine(line);

    return 0;
}

(string Name, Type Type, IReadOnlyList<Target> Targets)[] suites =
[
    ("edit", typeof(EditBenchmarks), EditBenchmarks.Targets),
    ("cold", typeof(ColdBenchmarks), ColdBenchmarks.Targets),
    ("emit", typeof(EmitBenchmarks), EmitBenchmarks.Targets),
    ("rules", typeof(RuleBenchmarks), RuleBenchmarks.Targets),
    ("idle", typeof(IdleBenchmarks), IdleBenchmarks.Targets),
    ("chat", typeof(ChatBenchmarks), ChatBenchmarks.Targets),
    ("stream", typeof(StreamBenchmarks), StreamBenchmarks.Targets),
    ("refresh", typeof(RefreshBenchmarks), RefreshBenchmarks.Targets),
    ("memory", typeof(InMemoryBenchmarks), InMemoryBenchmarks.Targets),
];

var chosen = args.Length == 0 ? suites : suites.Where(suite => args.Contains(suite.Name)).ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/Benchmarks [-- {string.Join(" | ", suites.Select(suite => suite.Name))}]");
    return 2;
}

var report = new List<string>();
foreach (var suite in chosen)
{
    var summary = BenchmarkRunner.Run(suite.Type, DefaultConfig.Instance.AddJob(BenchmarkJob.Short));
    report.AddRange(suite.Targets.SelectMany(target => target.Judge(summary)));
    if (suite.Type == typeof(ColdBenchmarks))
        report.AddRange(FirstRead.Compare());

    if (suite.Type == typeof(RefreshBenchmarks))
        report.AddRange(PeakMemory.Compare());

    if (suite.Type == typeof(RuleBenchmarks))
        report.AddRange(OwnTimes.Compare());
}

Console.WriteLine();
Console.WriteLine("Targets: each figure over its floor, measured in this run");
report.ForEach(Console.WriteLine);
return 0;
