using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>What decides whether one thing of the catalog can stand in for another, and how near it is.</summary>
/// <param name="Tools">Whether it is known to call tools.</param>
/// <param name="StructuredOutput">Whether it is known to have structured output.</param>
/// <param name="Context">The largest context window; null when unknown.</param>
/// <param name="Price">The lowest price of an output token; null when unknown.</param>
internal sealed record RouteTraits(bool Tools, bool StructuredOutput, int? Context, decimal? Price)
{
    public static RouteTraits Of(SnapshotRoute route) => new(
        route.Tools is true,
        route.StructuredOutput is true,
        route.Context,
        route.OutputPrice ?? route.InputPrice);

    /// <summary>The best of several routes.</summary>
    public static RouteTraits Of(IEnumerable<SnapshotRoute> routes)
    {
        var traits = new RouteTraits(false, false, null, null);
        foreach (var route in routes)
        {
            var own = Of(route);
            traits = new RouteTraits(
                traits.Tools || own.Tools,
                traits.StructuredOutput || own.StructuredOutput,
                own.Context > traits.Context || traits.Context is null ? own.Context ?? traits.Context : traits.Context,
                own.Price < traits.Price || traits.Price is null ? own.Price ?? traits.Price : traits.Price);
        }

        return traits;
    }

    /// <summary>Whether it can do all that another can.</summary>
    public bool Covers(RouteTraits other) => (Tools || !other.Tools) && (StructuredOutput || !other.StructuredOutput);

    /// <summary>How far it is from what is wanted: 1 for the same, and the larger the farther.</summary>
    public decimal DistanceFrom(RouteTraits wanted) => Distance.From(wanted.Context, Context) * Distance.From(wanted.Price, Price);
}
