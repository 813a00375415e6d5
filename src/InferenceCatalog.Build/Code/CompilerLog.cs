namespace InferenceCatalog.Build.Code;

/// <summary>What the compiler wrote of one compilation.</summary>
/// <param name="Diagnostics">What has a place in a file and is not suppressed.</param>
/// <param name="Obstacle">The error at which the compiler gave up, without having asked the rules; null where it came to its end.</param>
internal sealed record CompilerLog(List<CodeDiagnostic> Diagnostics, string? Obstacle);
