using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Writing;

/// <summary>Writes C# line by line: indented by four, each line ended by <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter(int capacity = 4096)
{
    /// <summary>Without a byte order mark, for those who write generated files out.</summary>
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly StringBuilder text = new(capacity);
    private int depth;

    public SourceWriter Line()
    {
        text.Append('\n');
        return this;
    }

    public SourceWriter Line(string line)
    {
        Indent();
        text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Begins a line that <see cref="Append"/> continues and <see cref="Line()"/> ends: for lines of many pieces.</summary>
    public SourceWriter Begin(string start)
    {
        Indent();
        text.Append(start);
        return this;
    }

    public SourceWriter Append(string piece)
    {
        text.Append(piece);
        return this;
    }

    /// <summary>A line, an opening brace, and what follows one level deeper.</summary>
    public SourceWriter Open(string line)
    {
        Line(line).Line("{");
        depth++;
        return this;
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public SourceWriter Close(string end = "")
    {
        depth--;
        return Line("}" + end);
    }

    public SourceWriter Deeper()
    {
        depth++;
        return this;
    }

    public SourceWriter Shallower()
    {
        depth--;
        return this;
    }

    public SourceText ToSourceText() => SourceText.From(ToString(), Utf8);

    public override string ToString() => text.ToString();

    private void Indent() => text.Append(' ', depth * 4);
}
