using System.Runtime.CompilerServices;

namespace InferenceCatalog.Generator.Tests;

/// <summary>Compares a text with the file beside the test that holds what was once looked at and found right.</summary>
/// <remarks>With <c>INFERENCECATALOG_ACCEPT=1</c> the file is written instead: then look at the difference before you commit it.</remarks>
internal static class Verified
{
    /// <param name="actual">The text to judge.</param>
    /// <param name="hint">What tells several texts of one test apart, such as a generated file's name.</param>
    /// <param name="extension">The file's extension after <c>.verified</c>.</param>
    /// <param name="testFile">The test's file; the compiler fills it in.</param>
    /// <param name="method">The test's method; the compiler fills it in.</param>
    public static void Match(
        string actual,
        string hint = "",
        string extension = "cs",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(testFile)!,
            $"{Path.GetFileNameWithoutExtension(testFile)}.{method}{(hint.Length == 0 ? "" : "#" + hint)}");
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        if (Environment.GetEnvironmentVariable("INFERENCECATALOG_ACCEPT") == "1")
            File.WriteAllText(verified, actual);

        File.Delete(received);
        if (File.Exists(verified) && File.ReadAllText(verified) == actual)
            return;

        File.WriteAllText(received, actual);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}: compare them; INFERENCECATALOG_ACCEPT=1 accepts.");
    }
}
