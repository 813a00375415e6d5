using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>A function that the model may call.</summary>
internal sealed record OfferedTool(string Name, JsonNode? Parameters);
