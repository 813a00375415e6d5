using System.Diagnostics;

namespace InferenceCatalog;

/// <summary>Finds the token: the options', else the provider's, else where Hugging Face's own tools look.</summary>
/// <remarks>
/// The order and the places are those of <c>huggingface_hub</c> (<c>constants.py</c>, <c>utils/_auth.py</c>). What the machine holds is looked
/// up at the first call and kept; as long as nothing is found, each call looks again.
/// </remarks>
internal sealed class TokenSource
{
    private readonly Func<CancellationToken, ValueTask<string>>? provider;
    private readonly Func<string, string?> environment;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private AccessToken? known;

    public TokenSource(InferenceClientOptions options, Func<string, string?>? environment = null)
    {
        this.environment = environment ?? Environment.GetEnvironmentVariable;
        if (options.Token is { } token)
            known = AccessToken.Create(token, "InferenceClientOptions.Token")
                    ?? throw new ArgumentException("The token is empty, or has a character that no token has.", nameof(options));
        else
            provider = options.TokenProvider;
    }

    /// <summary>The token for a call; null when there is none.</summary>
    public ValueTask<AccessToken?> GetAsync(CancellationToken cancellationToken) =>
        provider is null ? new ValueTask<AccessToken?>(known ??= FindOnMachine()) : AskAsync(provider, cancellationToken);

    private async ValueTask<AccessToken?> AskAsync(Func<CancellationToken, ValueTask<string>> source, CancellationToken cancellationToken)
    {
        var token = await source(cancellationToken).ConfigureAwait(false);
        if (known is { } last && last.Is(token))
            return last;

        return known = AccessToken.Create(token ?? "", "InferenceClientOptions.TokenProvider") ?? throw Malformed("InferenceClientOptions.TokenProvider");
    }

    private AccessToken? FindOnMachine()
    {
        // "Implicit" is what huggingface_hub calls a token that nobody passed; this variable turns such tokens off.
        if (environment("HF_HUB_DISABLE_IMPLICIT_TOKEN")?.ToUpperInvariant() is "1" or "TRUE" or "YES" or "ON")
            return null;

        foreach (var variable in (ReadOnlySpan<string>)["HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"])
        {
            if (Clean(environment(variable)) is { } token)
                return AccessToken.Create(token, variable) ?? throw Malformed(variable);
        }

        return FindInFile();
    }

    private AccessToken? FindInFile()
    {
        var path = environment("HF_TOKEN_PATH") is { Length: > 0 } named ? Expand(named) : Path.Combine(FindHome(), "token");
        string content;
        try
        {
            content = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return Clean(content) is { } token ? AccessToken.Create(token, $"the file {path}") ?? throw Malformed($"the file {path}") : null;
    }

    private string FindHome()
    {
        if (environment("HF_HOME") is { Length: > 0 } home)
            return Expand(home);

        var cache = environment("XDG_CACHE_HOME") is { Length: > 0 } xdg ? Expand(xdg) : Path.Combine(FindUserHome(), ".cache");
        return Path.Combine(cache, "huggingface");
    }

    private string Expand(string path) =>
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal) ? FindUserHome() + path[1..] : path;

    private string FindUserHome() =>
        environment(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME") is { Length: > 0 } home
            ? home
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string? Clean(string? text) => text?.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Trim() is { Length: > 0 } token ? token : null;

    private static InferenceAuthenticationException Malformed(string origin) =>
        new(InferenceErrorKind.Unauthenticated, $"The token from {origin} is empty, or has a character that no token has.");
}
