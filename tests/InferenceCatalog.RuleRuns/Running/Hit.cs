namespace InferenceCatalog.RuleRuns.Running;

/// <summary>What a rule said.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">Its words.</param>
/// <param name="Place">Where.</param>
/// <param name="Code">The line that it points at.</param>
internal sealed record Hit(string Id, string Severity, string Message, SourcePlace Place, string Code);
