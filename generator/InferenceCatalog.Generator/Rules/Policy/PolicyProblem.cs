using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>A setting that cannot be used as it is.</summary>
/// <param name="Setting">Its name.</param>
/// <param name="Value">What it says, in quotes.</param>
/// <param name="Expected">What is expected, and what holds until it is.</param>
internal sealed record PolicyProblem(string Setting, string Value, string Expected)
{
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Error;
}
