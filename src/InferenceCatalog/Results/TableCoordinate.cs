namespace InferenceCatalog;

/// <summary>A place in a table.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
public readonly record struct TableCoordinate(int Row, int Column);
