namespace InferenceCatalog;

/// <summary>A piece of an answer that is being made.</summary>
public readonly struct ChatUpdate
{
    private readonly string? text;

    /// <summary>The next piece of the answer; empty when this update brings something else.</summary>
    public string Text
    {
        get => text ?? "";
        init => text = value;
    }

    /// <summary>The next piece of the reasoning, from a model and a provider that show it; else null.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Why the answer ended, in the provider's word (<c>stop</c>, <c>length</c>, …); null until it has.</summary>
    public string? FinishReason { get; init; }

    /// <summary>The tokens used, in the last update of a provider that reports them; else null.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>Who answers, under which ids: the same object for all updates of an answer.</summary>
    public ChatStreamInfo? Info { get; init; }

    /// <summary>The piece of the answer.</summary>
    public override string ToString() => Text;
}
