using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>What a chat call asks for, as far as the emulator acts on it.</summary>
internal sealed record ChatCall
{
    /// <summary>As written: a model, perhaps with a provider or policy after a colon.</summary>
    public required string Model { get; init; }

    /// <summary>A digest of the whole body, from which ids are made: the same call, the same ids.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The text of the last user message.</summary>
    public required string Prompt { get; init; }

    /// <summary>The content of the last message when it is a tool's result; null otherwise.</summary>
    public string? ToolResult { get; init; }

    /// <summary>How many images, sounds and videos the messages carry.</summary>
    public int Attachments { get; init; }

    public int PromptTokens { get; init; }

    public bool IsStreamed { get; init; }

    public bool IncludesUsage { get; init; }

    public int? MaxTokens { get; init; }

    /// <summary>Texts before which the answer ends.</summary>
    public IReadOnlyList<string> Stops { get; init; } = [];

    /// <summary>The tools that may be called; empty when none is offered or <c>tool_choice</c> forbids them.</summary>
    public IReadOnlyList<OfferedTool> Tools { get; init; } = [];

    public bool OffersTools { get; init; }

    public bool HasToolChoice { get; init; }

    /// <summary>Whether a tool must be called even after a tool's result.</summary>
    public bool RequiresTool { get; init; }

    /// <summary>The schema that the answer must follow; null for prose.</summary>
    public JsonNode? AnswerSchema { get; init; }

    public bool WantsJson { get; init; }
}
