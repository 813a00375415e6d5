namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>How much there is in the snapshot that a benchmark runs with.</summary>
public enum CatalogSize
{
    /// <summary>This repository's own snapshot.</summary>
    Real,

    /// <summary>The same sources refreshed with the long tails, of LoRA adapters and of featherless-ai: 1,464 routes.</summary>
    WithAdapters,

    /// <summary>10,000 made-up models with two routes each.</summary>
    TenThousand,
}
