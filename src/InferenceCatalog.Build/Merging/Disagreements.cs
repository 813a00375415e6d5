using System.Globalization;
using InferenceCatalog.Build.Drift;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>Facts of routes that two sources state differently. The first source's count; the report says that there is another view.</summary>
/// <remarks>A line each: <c>openai/gpt-oss-120b on groq: tools yes, not no</c>.</remarks>
internal sealed class Disagreements
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    /// <param name="model">The model.</param>
    /// <param name="first">The route as the source has it whose facts count.</param>
    /// <param name="second">The route as the other source has it.</param>
    public void Add(string model, SnapshotRoute first, SnapshotRoute second)
    {
        var key = new SnapshotRouteKey(model, first.Provider, first.Task);
        Add(key, "status", first.Status, second.Status, RouteStatusWords.Write);
        Add(key, "context", first.Context, second.Context, static count => count.ToString(CultureInfo.InvariantCulture));
        Add(key, "inputPrice", first.InputPrice, second.InputPrice, JsonText.Number);
        Add(key, "outputPrice", first.OutputPrice, second.OutputPrice, JsonText.Number);
        Add(key, "tools", first.Tools, second.Tools, Show);
        Add(key, "structuredOutput", first.StructuredOutput, second.StructuredOutput, Show);
        Add(key, "author", first.IsModelAuthor, second.IsModelAuthor, Show);
    }

    /// <summary>What only one of them states is no disagreement.</summary>
    private void Add<T>(SnapshotRouteKey route, string field, T? first, T? second, Func<T, string> show)
        where T : struct
    {
        if (first is { } counts && second is { } other && !counts.Equals(other))
            lines.Add($"{route.ModelId} on {DriftWords.At(route)}: {DriftWords.Name(field)} {DriftWords.Show(field, show(counts))}, not {DriftWords.Show(field, show(other))}");
    }

    private static string Show(bool flag) => flag ? "true" : "false";
}
