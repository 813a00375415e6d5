namespace InferenceCatalog.Snapshots;

/// <summary>Finds what somebody may have meant by a text that is not there.</summary>
internal static class NearestTexts
{
    private static readonly char[] PartEnds = ['-', '_', '.', '/'];

    /// <summary>The candidates that are nearest, at most <paramref name="count"/>; none when all are too far to be meant.</summary>
    public static List<string> Find(string text, IEnumerable<string> candidates, int count, CancellationToken cancellation)
    {
        var limit = 1 + (text.Length / 5);
        var found = new List<(int Distance, string Text)>();
        foreach (var candidate in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            var distance = Distance(text, candidate, limit);
            if (distance <= limit && !IsReordered(text, candidate))
                found.Add((distance, candidate));
        }

        found.Sort(static (left, right) =>
            left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance) : string.CompareOrdinal(left.Text, right.Text));

        var nearest = new List<string>(count);
        foreach (var (_, candidate) in found)
        {
            if (nearest.Count == count)
                break;

            nearest.Add(candidate);
        }

        return nearest;
    }

    /// <summary>Whether two texts have the same parts in another order: <c>opus-mt-en-es</c> is the opposite of <c>opus-mt-es-en</c>.</summary>
    private static bool IsReordered(string left, string right)
    {
        if (left.Length != right.Length || string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return false;

        var lefts = left.ToLowerInvariant().Split(PartEnds);
        var rights = right.ToLowerInvariant().Split(PartEnds);
        Array.Sort(lefts, StringComparer.Ordinal);
        Array.Sort(rights, StringComparer.Ordinal);
        return string.Join("-", lefts) == string.Join("-", rights);
    }

    /// <summary>Letters to change, add or drop, without regard to case; above <paramref name="limit"/> some number above it.</summary>
    /// <remarks>What goes on after a hyphen or a point is as near as one wrong letter: <c>fal-ai</c> to <c>fal</c>.</remarks>
    private static int Distance(string left, string right, int limit)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return 0;

        if (right.Length > left.Length && right[left.Length] is '-' or '.' && right.StartsWith(left, StringComparison.OrdinalIgnoreCase))
            return 1;

        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;

        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            above[column] = column;

        for (var line = 1; line <= left.Length; line++)
        {
            var least = row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = Fold(left[line - 1]) == Fold(right[column - 1]) ? 0 : 1;
                row[column] = Math.Min(Math.Min(row[column - 1], above[column]) + 1, above[column - 1] + change);
                least = Math.Min(least, row[column]);
            }

            if (least > limit)
                return limit + 1;

            (above, row) = (row, above);
        }

        return above[right.Length];
    }

    private static char Fold(char letter) => letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
}
