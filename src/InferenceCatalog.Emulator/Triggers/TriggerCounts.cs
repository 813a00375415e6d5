namespace InferenceCatalog.Emulator;

/// <summary>Counts the calls with a counted trigger, so that <c>unavailable*2</c> fails twice and then lets the retry through.</summary>
internal sealed class TriggerCounts
{
    private const int MaxTexts = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);

    public bool StillActs(TriggerRequest request)
    {
        if (request.Times is not { } times)
            return true;

        lock (gate)
        {
            var before = used.GetValueOrDefault(request.Text);
            if (before >= times)
                return false;

            if (used.Count >= MaxTexts)
                used.Clear();

            used[request.Text] = before + 1;
            return true;
        }
    }
}
