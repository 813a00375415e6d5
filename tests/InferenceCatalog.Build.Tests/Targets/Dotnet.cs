using System.Diagnostics;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>Runs the SDK's command line, and leaves no process behind.</summary>
internal static class Dotnet
{
    public static Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments) => RunAsync(CreateStart(folder, ["dotnet", .. arguments]));

    /// <param name="folder">Where it is run.</param>
    /// <param name="command">The program and its arguments.</param>
    public static ProcessStartInfo CreateStart(string folder, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        // The test platform's own settings would reach the child and change what it builds.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        return start;
    }

    public static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await errors);
    }
}
