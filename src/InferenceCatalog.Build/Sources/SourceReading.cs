namespace InferenceCatalog.Build.Sources;

/// <summary>What came of reading a source.</summary>
internal sealed class SourceReading
{
    /// <summary>The models, in the source's order; ids may repeat where pages overlap.</summary>
    public List<SourceModel> Models { get; } = [];

    /// <summary>What was left out because the snapshot's form does not allow it, a phrase each.</summary>
    public List<string> LeftOut { get; } = [];

    public int RouteCount { get; private set; }

    public void Add(SourceModel model)
    {
        Models.Add(model);
        RouteCount += model.Routes.Count;
    }

    public void LeaveOut(string what, string? value) => LeftOut.Add($"{what} '{Excerpt.Of(value ?? string.Empty)}'");
}
