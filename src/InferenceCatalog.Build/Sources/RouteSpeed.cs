namespace InferenceCatalog.Build.Sources;

/// <summary>How fast a route was when its source looked.</summary>
/// <param name="FirstTokenLatency">Milliseconds to the first token; null where the source does not say.</param>
/// <param name="Throughput">Tokens per second, likewise.</param>
internal sealed record RouteSpeed(decimal? FirstTokenLatency, decimal? Throughput);
