using System.Diagnostics;

namespace InferenceCatalog.RefreshKill;

/// <summary>A refresh in a child process.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private Child(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        errors = process.StandardError.ReadToEndAsync();
    }

    public static Child Start(string snapshot, string router, string hub) =>
        Start("dotnet", [typeof(Child).Assembly.Location, .. Refresh(snapshot, router, hub)]);

    public void Kill() => process.Kill();

    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await errors);
    }

    public void Dispose() => process.Dispose();

    private static string[] Refresh(string snapshot, string router, string hub) => ["refresh", snapshot, router, hub, "2026-11-22", "2026-11-22"];

    private static Child Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // No sockets or mappings of diagnostics that a killed process would leave behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return new Child(Process.Start(start)!);
    }
}
