using InferenceCatalog.CodeFixes.Texts;

namespace InferenceCatalog.CodeFixes;

/// <summary>One entry of a light bulb.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Key">Tells it from other entries: "fix all" does the same wherever the same key is offered.</param>
/// <param name="Edit">What it changes.</param>
internal sealed record FixOffer(string Title, string Key, SourceEdit Edit);
