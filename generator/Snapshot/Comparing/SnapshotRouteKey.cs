namespace InferenceCatalog.Snapshots;

/// <summary>What makes a route the same route in two snapshots.</summary>
/// <param name="ModelId">The Hub id.</param>
/// <param name="Provider">The provider's id.</param>
/// <param name="Task">HF's name of the task.</param>
internal sealed record SnapshotRouteKey(string ModelId, string Provider, string Task)
{
    /// <summary>For people: <c>openai/gpt-oss-120b on groq for conversational</c>.</summary>
    public override string ToString() => $"{ModelId} on {Provider} for {Task}";

    /// <summary>Reads what <see cref="ToString"/> writes: none of the three has a space.</summary>
    public static SnapshotRouteKey Parse(string text)
    {
        var words = text.Split(' ');
        return new SnapshotRouteKey(words[0], words[2], words[4]);
    }
}
