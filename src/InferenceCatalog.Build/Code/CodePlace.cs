namespace InferenceCatalog.Build.Code;

/// <summary>A place in a file; lines and columns count from one.</summary>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column behind the last.</param>
internal sealed record CodePlace(int Line, int Column, int EndLine, int EndColumn) : IComparable<CodePlace>
{
    public int CompareTo(CodePlace? other) =>
        other is null ? 1 : Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
}
