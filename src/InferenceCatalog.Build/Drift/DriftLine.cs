namespace InferenceCatalog.Build.Drift;

/// <summary>One entry of a group of the report: the terminal shows it as a line, Markdown as a row.</summary>
/// <param name="Subject">The model, or the provider where that came or left as a whole.</param>
/// <param name="At">The providers, and the task where it is not chat; null for what concerns the model itself.</param>
/// <param name="What">What changed, in words; null where it came or went.</param>
/// <param name="Instead">What to use instead of what is gone; null where nothing is near enough.</param>
internal sealed record DriftLine(string Subject, string? At = null, string? What = null, string? Instead = null)
{
    /// <summary>For a terminal: <c>openai/gpt-oss-120b on together: structured output yes → no</c>.</summary>
    public override string ToString() =>
        Subject
        + (At is null ? string.Empty : $" on {At}")
        + (What is null ? string.Empty : $": {What}")
        + (Instead is null ? string.Empty : $" (instead: {Instead})");
}
