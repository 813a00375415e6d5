using System.ComponentModel;
using System.Diagnostics;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>Runs commands as a user for whom permissions count: root may write whatever says read-only, so nobody runs them in its place.</summary>
internal static class OrdinaryUser
{
    private const string Nobody = "65534";

    /// <summary>What comes before a command.</summary>
    private static readonly string[] Prefix =
        Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"] : [];

    /// <summary>Whether there is such a user, and a <c>dotnet</c> for it.</summary>
    public static bool IsThere { get; } = !OperatingSystem.IsWindows() && Succeeds([.. Prefix, "dotnet", "--list-runtimes"]);

    /// <summary>Runs <c>dotnet</c> with a home and temporary files of its own, below a folder that it gets with all that is in it.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="folder">Where in it the command is run.</param>
    /// <param name="arguments">Those of <c>dotnet</c>.</param>
    public static Task<(int ExitCode, string Output)> RunAsync(string root, string folder, string[] arguments)
    {
        Give(root);
        var start = Dotnet.CreateStart(folder, [.. Prefix, "dotnet", .. arguments]);
        foreach (var (variable, name) in new[] { ("HOME", "home"), ("DOTNET_CLI_HOME", "home"), ("TMPDIR", "temporary") })
            start.Environment[variable] = Path.Combine(root, name);

        return Dotnet.RunAsync(start);
    }

    /// <summary>Lets the test remove a folder that was read-only.</summary>
    public static void Take(string folder) => Assert.True(Succeeds(["chmod", "-R", "u+rwX", folder]));

    private static void Give(string root)
    {
        Directory.CreateDirectory(Path.Combine(root, "home"));
        Directory.CreateDirectory(Path.Combine(root, "temporary"));
        if (Environment.IsPrivilegedProcess)
            Assert.True(Succeeds(["chown", "-R", $"{Nobody}:{Nobody}", root]));
    }

    private static bool Succeeds(string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
