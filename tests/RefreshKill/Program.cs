using InferenceCatalog.RefreshKill;

if (args is ["refresh", ..])
    return await RefreshHost.RunAsync(args[1..]);

if (args is ["kill", ..] or [])
    return await KillRun.RunAsync(args.Length > 1 ? int.Parse(args[1], null) : 200, args.Length > 2 ? int.Parse(args[2], null) : Environment.TickCount);

if (args is ["disk"])
    return await DiskRun.RunAsync();

Console.Error.WriteLine("""
    Usage: dotnet run -c Release --project tests/RefreshKill -- kill [rounds] [seed]
                                                              -- disk
                                                              -- refresh <snapshot> <router> <hub> <router's day> <hub's day> [report.md]
    """);
return 2;
