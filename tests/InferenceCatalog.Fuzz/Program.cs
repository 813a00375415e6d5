using System.Globalization;
using InferenceCatalog.Fuzz;

// dotnet run -c Release --project tests/InferenceCatalog.Fuzz -- --minutes 10 [--seed 1]
var minutes = Find("--minutes") ?? 10;
var seed = (int)(Find("--seed") ?? Environment.TickCount);
var run = new FuzzRun([.. StreamTargets.All, .. ReaderTargets.All, .. FormatTargets.All], seed);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes, seed {seed}, {run.Executions.Count} targets"));
await run.GoAsync(TimeSpan.FromMinutes(minutes));

foreach (var (target, count) in run.Executions)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,10:N0}  {target}"));

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Executions.Values.Sum(),10:N0}  executions, {run.Outcomes:N0} different outcomes, {run.Findings.Count} findings"));
foreach (var (name, finding) in run.Findings)
    Console.WriteLine($"\nFINDING {name}\n{finding.Exception}\ninput: {Convert.ToBase64String(finding.Input)}");

return run.Findings.Count == 0 ? 0 : 1;

double? Find(string name) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;
