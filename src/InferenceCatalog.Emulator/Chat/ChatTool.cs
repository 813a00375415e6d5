using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>A function that the model may call.</summary>
internal sealed record ChatTool(string Name, JsonNode? Parameters);
