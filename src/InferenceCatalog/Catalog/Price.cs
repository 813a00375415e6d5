namespace InferenceCatalog;

/// <summary>What a route costs for text, in USD per million tokens, as of the snapshot's date. Null means that no source says.</summary>
/// <param name="Input">USD per million input tokens.</param>
/// <param name="Output">USD per million output tokens.</param>
public readonly record struct Price(decimal? Input, decimal? Output)
{
    /// <summary>Whether neither figure is known.</summary>
    public bool IsUnknown => Input is null && Output is null;
}
