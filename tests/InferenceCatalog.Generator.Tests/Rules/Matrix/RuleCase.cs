namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

/// <summary>What a rule says of one library: of a mistake, and not of the nearest correct code.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Wrong">The mistake, marked where the rule points at it.</param>
/// <param name="Right">The nearest correct code.</param>
/// <param name="Setting">What <c>.editorconfig</c> says of both.</param>
internal sealed record RuleCase(string Rule, string Wrong, string Right, string Setting = "");
