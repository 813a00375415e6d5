namespace InferenceCatalog.Build.Drift;

/// <summary>What a changed fact means for who uses the route.</summary>
internal enum DriftMeaning
{
    /// <summary>Less can be done.</summary>
    Less,

    /// <summary>It costs more.</summary>
    Dearer,

    /// <summary>More can be done.</summary>
    More,

    /// <summary>It costs less.</summary>
    Cheaper,

    /// <summary>Neither, or nobody can tell.</summary>
    Other,
}
