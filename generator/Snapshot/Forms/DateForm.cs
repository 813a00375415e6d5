namespace InferenceCatalog.Snapshots;

/// <summary>The form of days: <c>yyyy-MM-dd</c>, and a day that the calendar has.</summary>
internal static class DateForm
{
    /// <summary>What the form is, to stand after "expected".</summary>
    public const string Description = "a day as yyyy-MM-dd";

    public static bool IsWellFormed(string date)
    {
        if (date.Length != 10 || date[4] != '-' || date[7] != '-')
            return false;

        var year = Number(date, 0, 4);
        var month = Number(date, 5, 2);
        var day = Number(date, 8, 2);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var at = start; at < start + length; at++)
        {
            if (text[at] is < '0' or > '9')
                return -1;

            number = (number * 10) + (text[at] - '0');
        }

        return number;
    }
}
