namespace InferenceCatalog.Snapshots;

/// <summary>A place in a text.</summary>
/// <param name="Offset">Characters from the start, from 0.</param>
/// <param name="Line">The line, from 0 (diagnostics and editors show it from 1).</param>
/// <param name="Column">Characters from the start of the line, from 0.</param>
internal readonly record struct TextPosition(int Offset, int Line, int Column);
