using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>Another text for a part of one.</summary>
/// <param name="Range">The part, which is not empty.</param>
/// <param name="Text">What comes in its place; empty to take the part out.</param>
internal readonly record struct TextReplacement(TextSpan Range, string Text);
