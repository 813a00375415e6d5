namespace InferenceCatalog;

/// <summary>A piece of a text that is being continued.</summary>
public readonly struct TextUpdate
{
    private readonly string? text;

    /// <summary>The next piece of the text; empty when this update brings something else.</summary>
    public string Text
    {
        get => text ?? "";
        init => text = value;
    }

    /// <summary>Why the text ended, in the provider's word (<c>stop</c>, <c>length</c>, …); null until it has.</summary>
    public string? FinishReason { get; init; }

    /// <summary>Which of several continuations this is a piece of, where an extra parameter asked for more than one; 0 for the first.</summary>
    public int Choice { get; init; }

    /// <summary>The tokens used, in the last update of a provider that reports them; else null.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>Who answers, under which ids: the same object for all updates of a text.</summary>
    public ChatStreamInfo? Info { get; init; }

    /// <summary>The piece of the text.</summary>
    public override string ToString() => Text;

    internal static TextUpdate From(in ChatUpdate update) => new()
    {
        Text = update.Text,
        FinishReason = update.FinishReason,
        Choice = update.Choice,
        Usage = update.Usage,
        Info = update.Info,
    };
}
