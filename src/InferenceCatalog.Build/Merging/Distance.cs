namespace InferenceCatalog.Build.Merging;

/// <summary>How far what is offered is from what is wanted, as a factor. Decimal, so that every machine chooses the same replacement.</summary>
internal static class Distance
{
    /// <summary>Where only the offer is unknown: farther than the double or the half, nearer than what is plainly something else.</summary>
    private const decimal Unknown = 4;

    private const decimal Most = 1_000;

    /// <summary>Keeps what is free comparable with what is cheap.</summary>
    private const decimal Ground = 0.01m;

    /// <param name="wanted">What there was; null where nobody knew, which speaks against no offer.</param>
    /// <param name="offered">What there is; null where nobody knows.</param>
    public static decimal From(decimal? wanted, decimal? offered)
    {
        if (wanted is not { } left)
            return 1;

        if (offered is not { } right)
            return Unknown;

        var (less, more) = left < right ? (left, right) : (right, left);
        return Math.Min(Most, (more + Ground) / (less + Ground));
    }
}
