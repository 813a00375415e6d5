namespace InferenceCatalog.Snapshots;

/// <summary>How fast a route was when the router last said. Null means that it did not say.</summary>
/// <param name="Model">The Hub id.</param>
/// <param name="Provider">The provider's id.</param>
/// <param name="Task">HF's name of the task.</param>
/// <param name="FirstTokenLatency">Milliseconds until the first token.</param>
/// <param name="Throughput">Tokens per second.</param>
internal sealed record Measurement(string Model, string Provider, string Task, decimal? FirstTokenLatency, decimal? Throughput);
