namespace InferenceCatalog;

/// <summary>A piece of a tool call that is being made, for those who show it as it grows. The whole call comes in <see cref="ChatUpdate.ToolCalls"/>.</summary>
public sealed record ToolCallFragment
{
    /// <summary>Which call of the answer it belongs to, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The call's id, in the piece that brings it; else null.</summary>
    public string? Id { get; init; }

    /// <summary>The tool's name, in the piece that brings it; else null.</summary>
    public string? Name { get; init; }

    /// <summary>The next piece of the arguments; may be empty.</summary>
    public required string Arguments { get; init; }
}
