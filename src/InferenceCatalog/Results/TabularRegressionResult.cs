namespace InferenceCatalog;

/// <summary>The value of each row of a table.</summary>
public sealed record TabularRegressionResult : InferenceResult
{
    /// <summary>The values in the order of the rows.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    internal static TabularRegressionResult Read(ResultContent content) => new()
    {
        Values = NumberList.Read(content),
        ServedBy = content.Source.ServedBy,
        RequestId = content.Source.RequestId,
    };
}
