namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>The header that says whom Hugging Face is to bill.</summary>
internal static class BillToHeader
{
    public const string Name = "X-HF-Bill-To";

    public static bool Is(string header) => string.Equals(header, Name, StringComparison.OrdinalIgnoreCase);
}
