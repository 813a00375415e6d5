namespace InferenceCatalog.Build.Pages;

/// <summary>The hosts that a Hugging Face token is for.</summary>
internal static class HuggingFaceHost
{
    private const string Host = "huggingface.co";

    public static bool IsOne(Uri address) =>
        address.Scheme == "https"
        && (string.Equals(address.Host, Host, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + Host, StringComparison.OrdinalIgnoreCase));
}
