namespace InferenceCatalog.Package.Tests;

/// <summary>How a command ended and what it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output);
