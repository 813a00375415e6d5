using System.Globalization;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>The floor of reading: a character reader that trusts its input, checks nothing and knows no places.</summary>
internal sealed class BareSnapshotReader(string text)
{
    private int at;

    public List<(string Id, List<object?[]> Routes)> ReadModels()
    {
        var models = new List<(string, List<object?[]>)>();
        at = text.IndexOf("\"models\"", StringComparison.Ordinal) + "\"models\"".Length;
        Skip('[');
        while (Peek() != ']')
        {
            models.Add(ReadModel());
            SkipIf(',');
        }

        return models;
    }

    private (string Id, List<object?[]> Routes) ReadModel()
    {
        var (id, routes) = ("", new List<object?[]>());
        Skip('{');
        while (Peek() != '}')
        {
            var name = ReadString();
            Skip(':');
            if (name == "id")
                id = ReadString();
            else if (name == "routes")
                ReadRoutes(routes);
            else
                ReadValue();

            SkipIf(',');
        }

        Skip('}');
        return (id, routes);
    }

    private void ReadRoutes(List<object?[]> routes)
    {
        Skip('[');
        while (Peek() != ']')
        {
            var fields = new object?[12];
            var count = 0;
            Skip('{');
            while (Peek() != '}')
            {
                ReadString();
                Skip(':');
                fields[count++] = ReadValue();
                SkipIf(',');
            }

            Skip('}');
            routes.Add(fields);
            SkipIf(',');
        }

        Skip(']');
    }

    private object? ReadValue()
    {
        switch (Peek())
        {
            case '"':
                return ReadString();
            case '[':
                var items = new List<object?>();
                Skip('[');
                while (Peek() != ']')
                {
                    items.Add(ReadValue());
                    SkipIf(',');
                }

                Skip(']');
                return items;
            case 't':
                at += "true".Length;
                return true;
            case 'f':
                at += "false".Length;
                return false;
            default:
                var start = at;
                while (text[at] is (>= '0' and <= '9') or '.')
                    at++;

                return decimal.Parse(text.AsSpan(start, at - start), NumberStyles.Number, CultureInfo.InvariantCulture);
        }
    }

    private string ReadString()
    {
        Skip('"');
        var end = text.IndexOf('"', at);
        var value = text[at..end];
        at = end + 1;
        return value;
    }

    private char Peek()
    {
        while (text[at] is ' ' or '\n')
            at++;

        return text[at];
    }

    private void Skip(char expected)
    {
        if (Peek() != expected)
            throw new InvalidOperationException($"'{expected}' was expected at {at}.");

        at++;
    }

    private void SkipIf(char separator)
    {
        if (Peek() == separator)
            at++;
    }
}
