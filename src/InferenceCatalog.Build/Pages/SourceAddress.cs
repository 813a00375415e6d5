namespace InferenceCatalog.Build.Pages;

/// <summary>The address of a source: <c>https:</c>, <c>http:</c> on this machine, or <c>file:</c>.</summary>
internal sealed class SourceAddress
{
    private SourceAddress(Uri uri, string displayName)
    {
        Uri = uri;
        DisplayName = displayName;
    }

    public Uri Uri { get; }

    /// <summary>What the snapshot says of it: a URL without its query, or a bare file name, so that two machines write the same.</summary>
    public string DisplayName { get; }

    /// <summary>What people are told of it: where it is, without a query.</summary>
    public string ReadableName => IsFile ? Uri.LocalPath : DisplayName;

    public bool IsFile => Uri.IsFile;

    /// <summary>Reads the value of a property.</summary>
    /// <param name="text">The address; after <c>file:</c> also a path.</param>
    /// <param name="baseFolder">What a relative path is relative to.</param>
    /// <param name="property">The property, for the message.</param>
    /// <param name="defaultQuery">The query for a service's address that has none; null for none.</param>
    /// <exception cref="RefreshException">The address is none that a refresh reads.</exception>
    public static SourceAddress Parse(string text, string baseFolder, string property, string? defaultQuery = null)
    {
        text = text.Trim();
        if (text.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return ParseFile(text, baseFolder, property);

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !IsAllowed(uri))
            throw Refused(text, property);

        if (defaultQuery is not null && uri.Query.Length == 0)
            uri = new UriBuilder(uri) { Query = defaultQuery }.Uri;

        return new SourceAddress(uri, uri.GetLeftPart(UriPartial.Path));
    }

    /// <summary>Whether a page or redirect may be read from there: encrypted, or from this machine, and with no password in sight.</summary>
    public static bool IsAllowed(Uri uri) =>
        uri.UserInfo.Length == 0 && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback));

    private static SourceAddress ParseFile(string text, string baseFolder, string property)
    {
        var path = text.Substring("file:".Length);
        try
        {
            // Only the form with slashes is a URI with escapes; after a bare "file:" stands a path as people type it.
            var uri = path.StartsWith("//", StringComparison.Ordinal)
                ? new Uri(text)
                : new Uri(Path.GetFullPath(Path.Combine(baseFolder, path)));

            // file://server/share would be a network read that no rule here has looked at.
            if (uri.Host.Length > 0 && !uri.IsLoopback)
                throw Refused(text, property);

            return new SourceAddress(uri, Path.GetFileName(uri.LocalPath.TrimEnd('/', '\\')));
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException or NotSupportedException)
        {
            throw Refused(text, property);
        }
    }

    private static RefreshException Refused(string text, string property) => new(
        RefreshErrorCodes.AddressRefused,
        $"{property} is '{ShownAddress.Of(text)}'. A refresh reads https: addresses, http: only from this machine (localhost), and file: paths; "
            + "none with a user name or password in it." + (IsPath(text) ? $" For a file write file:{ShownAddress.Of(text)}." : string.Empty));

    private static bool IsPath(string text) => text.StartsWith("/", StringComparison.Ordinal) || text.StartsWith(".", StringComparison.Ordinal) || File.Exists(text);
}
