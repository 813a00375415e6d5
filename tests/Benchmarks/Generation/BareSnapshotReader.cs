using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>The floor of reading: a character reader that gives the same models and does nothing else.</summary>
/// <remarks>
/// It may do less, not other: it trusts its input, so it checks no form, no limit, no order and no doubles, and knows neither
/// escapes nor places. But it has to name each member and build each object, or it would be the floor of some other task;
/// and it may use spans and vectors, which the reader cannot in a compiler's netstandard2.0.
/// </remarks>
internal sealed class BareSnapshotReader(string text)
{
    private int at;

    public List<SnapshotModel> ReadModels()
    {
        var models = new List<SnapshotModel>();
        at = text.IndexOf("\"models\"", StringComparison.Ordinal) + "\"models\"".Length;
        Skip(':');
        Skip('[');
        while (Peek() != ']')
        {
            models.Add(ReadModel());
            SkipIf(',');
        }

        return models;
    }

    private SnapshotModel ReadModel()
    {
        var (id, license) = ("", (string?)null);
        long? downloads = null;
        var (input, output, routes) = (EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<SnapshotRoute>.Empty);
        Skip('{');
        while (Peek() != '}')
        {
            switch (ReadName())
            {
                case "id":
                    id = ReadString();
                    break;
                case "input":
                    input = ReadStrings();
                    break;
                case "output":
                    output = ReadStrings();
                    break;
                case "license":
                    license = ReadString();
                    break;
                case "downloads":
                    downloads = long.Parse(ReadNumber(), NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
                default:
                    routes = ReadRoutes();
                    break;
            }

            SkipIf(',');
        }

        Skip('}');
        return new SnapshotModel(id, input, output, license, downloads, routes);
    }

    private EquatableArray<SnapshotRoute> ReadRoutes()
    {
        var routes = new List<SnapshotRoute>();
        Skip('[');
        while (Peek() != ']')
        {
            routes.Add(ReadRoute());
            SkipIf(',');
        }

        Skip(']');
        return new(routes.ToArray());
    }

    private SnapshotRoute ReadRoute()
    {
        string? provider = null, task = null, id = null, adapter = null, weightsPath = null;
        SnapshotRouteStatus? status = null;
        (int? context, decimal? inputPrice, decimal? outputPrice) = (null, null, null);
        (bool? tools, bool? structuredOutput, bool? author) = (null, null, null);
        Skip('{');
        while (Peek() != '}')
        {
            switch (ReadName())
            {
                case "provider":
                    provider = ReadString();
                    break;
                case "task":
                    task = ReadString();
                    break;
                case "id":
                    id = ReadString();
                    break;
                case "status":
                    status = RouteStatusWords.Read(ReadString());
                    break;
                case "context":
                    context = int.Parse(ReadNumber(), NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
                case "inputPrice":
                    inputPrice = decimal.Parse(ReadNumber(), NumberStyles.Float, CultureInfo.InvariantCulture);
                    break;
                case "outputPrice":
                    outputPrice = decimal.Parse(ReadNumber(), NumberStyles.Float, CultureInfo.InvariantCulture);
                    break;
                case "tools":
                    tools = ReadFlag();
                    break;
                case "structuredOutput":
                    structuredOutput = ReadFlag();
                    break;
                case "author":
                    author = ReadFlag();
                    break;
                case "adapter":
                    adapter = ReadString();
                    break;
                default:
                    weightsPath = ReadString();
                    break;
            }

            SkipIf(',');
        }

        Skip('}');
        return new SnapshotRoute(
            provider!, task!, id, status, context, inputPrice, outputPrice, tools, structuredOutput, author, adapter, weightsPath);
    }

    private EquatableArray<string> ReadStrings()
    {
        var items = new List<string>();
        Skip('[');
        while (Peek() != ']')
        {
            items.Add(ReadString());
            SkipIf(',');
        }

        Skip(']');
        return new(items.ToArray());
    }

    private ReadOnlySpan<char> ReadName()
    {
        var name = ReadSlice();
        Skip(':');
        return name;
    }

    private string ReadString() => ReadSlice().ToString();

    private ReadOnlySpan<char> ReadSlice()
    {
        Skip('"');
        var slice = text.AsSpan(at);
        slice = slice[..slice.IndexOf('"')];
        at += slice.Length + 1;
        return slice;
    }

    private ReadOnlySpan<char> ReadNumber()
    {
        Peek();
        var start = at;
        while (text[at] is (>= '0' and <= '9') or '.' or 'E' or 'e' or '-')
            at++;

        return text.AsSpan(start, at - start);
    }

    private bool ReadFlag()
    {
        var flag = Peek() == 't';
        at += flag ? "true".Length : "false".Length;
        return flag;
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
