namespace InferenceCatalog.Build.Merging;

/// <summary>How far apart two amounts are, as a factor. Decimal, so that every machine chooses the same replacement.</summary>
internal static class Distance
{
    /// <summary>Where one of them is unknown: farther than the double or the half, nearer than what is plainly something else.</summary>
    private const decimal Unknown = 4;

    private const decimal Most = 1_000;

    /// <summary>Keeps what is free comparable with what is cheap.</summary>
    private const decimal Ground = 0.01m;

    public static decimal Between(decimal? first, decimal? second)
    {
        if (first is not { } left || second is not { } right)
            return first is null && second is null ? 1 : Unknown;

        var (less, more) = left < right ? (left, right) : (right, left);
        return Math.Min(Most, (more + Ground) / (less + Ground));
    }
}
