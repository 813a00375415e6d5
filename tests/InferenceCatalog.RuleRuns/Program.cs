using InferenceCatalog.RuleRuns;

if (RunArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(RunArguments.Usage);
    return 2;
}

var report = new RunReport(await RuleRun.RunAsync(arguments, Console.Error));
report.Print(Console.Out, arguments.ListsCalls);
if (arguments.Json is { } path)
{
    using var file = File.Create(path);
    report.Write(file);
}

return report.HasCrashes ? 1 : 0;
