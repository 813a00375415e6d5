namespace InferenceCatalog.Snapshots;

/// <summary>The form of what a provider calls a model, and of other provider-side paths.</summary>
internal static class ProviderSideIdForm
{
    public const int MaxLength = 300;

    /// <summary>What the form is, to stand after "expected".</summary>
    public const string Description = "a text of 1 to 300 printable characters without '|'";

    /// <summary>Anything printable but the bar, which parts the fields of a constant's payload.</summary>
    public static bool IsWellFormed(string id) => PrintableText.IsWellFormed(id, MaxLength) && id.IndexOf('|') < 0;
}
