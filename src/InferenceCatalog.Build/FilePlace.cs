namespace InferenceCatalog.Build;

/// <summary>A place in a file of the developer's, as a build shows it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, counted from one; 0 for the file as a whole.</param>
/// <param name="Column">The column, likewise.</param>
internal sealed record FilePlace(string Path, int Line = 0, int Column = 0);
