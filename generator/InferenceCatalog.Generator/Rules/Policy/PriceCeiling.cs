namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>The most that a project wants to pay for a million tokens.</summary>
/// <param name="Price">In USD.</param>
/// <param name="Setting">The setting that says so, for messages.</param>
internal sealed record PriceCeiling(decimal Price, string Setting)
{
    /// <summary>Whether a price is known to be above; an unknown one is not.</summary>
    public bool IsBelow(decimal? price) => price > Price;
}
