namespace InferenceCatalog.Benchmarks.Rules;

/// <summary>Which snapshot the rules judge by.</summary>
public enum JudgedBy
{
    /// <summary>This repository's own.</summary>
    RealSnapshot,

    /// <summary>One of 50,000 made-up models with two routes each.</summary>
    FiftyThousandModels,
}
