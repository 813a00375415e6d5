namespace InferenceCatalog.Build.Tests;

public class RetrievalDatesTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 23, 59, 59, DateTimeKind.Utc);

    [Theory]
    [InlineData("", "", "", "2026-11-22", "2026-11-22", "2026-11-22")]
    [InlineData(null, "2026-07-27", "2026-08-22", "2026-07-27", "2026-07-27", "2026-08-22")]
    [InlineData(null, "2026-09-01", "2026-08-22", "2026-08-22", "2026-09-01", "2026-08-22")]
    [InlineData(null, "2026-07-27", null, "2026-07-27", "2026-07-27", "2026-11-22")]
    [InlineData(" 2026-01-02 ", null, null, "2026-01-02", "2026-01-02", "2026-01-02")]
    [InlineData("2026-01-02", "2025-05-05", null, "2026-01-02", "2025-05-05", "2026-01-02")]
    public void The_header_has_the_oldest_day_unless_the_project_says_otherwise(
        string? header, string? router, string? hub, string expectedHeader, string expectedRouter, string expectedHub) =>
        Assert.Equal(new RetrievalDates(expectedHeader, expectedRouter, expectedHub), RetrievalDates.Parse(header, router, hub, Now));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("22.11.2026")]
    public void A_value_that_is_no_day_is_refused(string value)
    {
        var failure = Assert.Throws<RefreshException>(() => RetrievalDates.Parse(null, value, null, Now));

        Assert.Equal(RefreshErrorCodes.OptionInvalid, failure.Code);
        Assert.Contains("InferenceCatalogRouterRetrieved", failure.Message, StringComparison.Ordinal);
    }
}
