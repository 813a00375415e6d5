namespace InferenceCatalog.Build.Code;

/// <summary>What a rule says of itself.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Description">In a sentence; empty where it says no more.</param>
internal sealed record RuleTexts(string Title, string Description);
