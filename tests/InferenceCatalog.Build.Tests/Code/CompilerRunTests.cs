using System.Diagnostics;
using InferenceCatalog.Build.Code;
using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Code;

/// <summary>A compiler that ends as it should not, or not at all.</summary>
public sealed class CompilerRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Arguments => folder["arguments.rsp"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ctrl_C_ends_the_compiler_too()
    {
        using var stop = new CancellationTokenSource();
        var started = folder["started"];
        var run = new CompilerRun(Script($"echo $$ > {started}.new; mv {started}.new {started}; exec sleep 600"), host: null).RunAsync(Arguments, folder.Path, stop.Token);
        while (!File.Exists(started))
            await Task.Delay(20, TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(File.ReadAllText(started), null)));
    }

    [Fact]
    public async Task One_that_writes_no_log_is_told_with_what_it_says()
    {
        var failure = await Assert.ThrowsAsync<RefreshException>(
            () => new CompilerRun(Script("echo out of memory; exit 3"), host: null).RunAsync(Arguments, folder.Path, TestContext.Current.CancellationToken));

        Assert.Equal("ICAT5017", failure.Code);
        Assert.Contains("wrote no log: out of memory Build the project once, and try again.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_log_that_cannot_be_removed_is_not_taken_for_the_new_one()
    {
        Directory.CreateDirectory(folder["log.sarif"]);

        var failure = await Assert.ThrowsAsync<RefreshException>(
            () => new CompilerRun(folder["csc.exe"], host: null).RunAsync(Arguments, folder.Path, TestContext.Current.CancellationToken));

        Assert.Equal("ICAT5010", failure.Code);
        Assert.StartsWith($"{folder["log.sarif"]} cannot be removed: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_not_there_is_told_as_such()
    {
        var failure = await Assert.ThrowsAsync<RefreshException>(
            () => new CompilerRun(folder["csc.exe"], host: null).RunAsync(Arguments, folder.Path, TestContext.Current.CancellationToken));

        Assert.Equal("ICAT5017", failure.Code);
        Assert.Contains("cannot be started: ", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Something in the compiler's place.</summary>
    private string Script(string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script stands in for the compiler, and Windows starts none without a shell.");
        var path = folder.Write("compiler", $"#!/bin/sh\n{text}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        return path;
    }
}
