using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>A text in a file of settings.</summary>
/// <param name="Path">Its key as .NET's configuration has it: <c>HuggingFace:Models:0</c>.</param>
/// <param name="Section">The key of the section in which its name stands: <c>HuggingFace</c>; empty for the root.</param>
/// <param name="Name">Its name there, without the number that it has in a list: <c>Models</c>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Span">Where it stands, quotes included.</param>
internal sealed record SettingsEntry(string Path, string Section, string Name, string Text, TextSpan Span);
