using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls.Http;

/// <summary>Reads where a request goes: its own address, or what its client's base address makes of that.</summary>
internal static class HttpAddresses
{
    private const string Root = "https://" + RouterAddress.Host;

    /// <summary>Whether a text is an address by itself.</summary>
    public static bool IsAbsolute(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text needs a base address: it begins with something known, and that is no address.</summary>
    public static bool IsRelative(ComposedText text) =>
        !IsAbsolute(text.Text) && text.FirstHole != 0 && text.Text.IndexOf("://", StringComparison.Ordinal) < 0;

    /// <param name="written">The text of the address.</param>
    /// <param name="baseAddress">What the client puts before it; null for none.</param>
    /// <param name="expression">The expression that the text comes from.</param>
    public static CallEndpoint Read(ComposedText written, string? baseAddress, IOperation expression)
    {
        if (Combine(written, baseAddress) is not { } address)
            return CallEndpoint.Unknown;

        var read = RouterAddress.Read(address, AddressUse.Request);
        if (read.Kind is EndpointKind.Unknown or EndpointKind.Elsewhere)
            return read.Kind == EndpointKind.Unknown ? CallEndpoint.Unknown : CallEndpoint.Elsewhere;

        var (known, successor) = Cut(written, baseAddress is null ? read.Successor : ShortenSuccessor(read.Successor));
        var (via, origin) = written.Locate(0, known.Length, expression);
        return new CallEndpoint(read with { Successor = successor }, HttpSite.Value(known, via, origin), IsGivenHere: true);
    }

    /// <summary>The whole address; null when nothing shows it.</summary>
    private static string? Combine(ComposedText written, string? baseAddress)
    {
        if (IsAbsolute(written.Text))
            return written.Text;

        return baseAddress is not null
            && IsRelative(written)
            && Uri.TryCreate(baseAddress, UriKind.Absolute, out var start)
            && Uri.TryCreate(start, written.Text, out var whole)
                ? whole.AbsoluteUri
                : null;
    }

    /// <summary>From the root of the host, so that it stays what follows a base address.</summary>
    private static string? ShortenSuccessor(string? successor) =>
        successor?.StartsWith(Root + "/", StringComparison.Ordinal) is true ? successor.Substring(Root.Length) : successor;

    /// <summary>The beginnings of a text and its successor, up to where the same follows that only the run time knows.</summary>
    private static (string Known, string? Successor) Cut(ComposedText written, string? successor)
    {
        if (written.IsWhole)
            return (written.Text, successor);

        var known = written.Text.Substring(0, written.FirstHole);
        var rest = written.Text.Substring(written.FirstHole);
        return (known, successor?.EndsWith(rest, StringComparison.Ordinal) is true ? successor.Substring(0, successor.Length - rest.Length) : null);
    }
}
