using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>What a call asks of its route, as far as the source shows; each with the place where it does.</summary>
internal sealed record CallUses
{
    /// <summary>A call that asks for nothing special, or where nothing shows it.</summary>
    public static readonly CallUses None = new();

    /// <summary>Tools that the model may call.</summary>
    public CallValue? Tools { get; init; }

    /// <summary>An answer by a JSON schema.</summary>
    public CallValue? StructuredOutput { get; init; }

    /// <summary>Images beside the text.</summary>
    public CallValue? Images { get; init; }

    /// <summary>Sound beside the text.</summary>
    public CallValue? Audio { get; init; }

    /// <summary>An answer in pieces.</summary>
    public CallValue? Streaming { get; init; }

    /// <summary>The most tokens that the answer may have.</summary>
    public CallAmount? MaxTokens { get; init; }

    /// <summary>The parameters of the task that it sets, by the names that tasks have for them (<c>catalog/tasks</c>).</summary>
    public EquatableArray<CallValue> Parameters { get; init; }

    /// <summary>Whom to bill.</summary>
    public CallValue? BillTo { get; init; }

    /// <summary>The key that it is made with.</summary>
    public CallKey? Key { get; init; }
}
