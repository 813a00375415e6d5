namespace InferenceCatalog.Build.Pages;

/// <summary>The words for what goes wrong with a page of a service: which address, what happened, what to do.</summary>
internal static class PageFailure
{
    public static RefreshException TooManyPages(string source, int limit) => new(
        RefreshErrorCodes.SourceUnbounded,
        $"{source} has more than {limit} pages. Check that the address is that of a model list.");

    public static RefreshException Circle(string source, Uri page) => new(
        RefreshErrorCodes.SourceUnbounded,
        $"The pages of {source} go round in a circle: {ShownAddress.Of(page)} came twice. This is the service's fault; try again later.");

    public static RefreshException TooManyRedirects(Uri page, int limit) => new(
        RefreshErrorCodes.SourceUnbounded,
        $"{ShownAddress.Of(page)} redirects more than {limit} times. Give the final address.");

    public static RefreshException TooSlow(Uri page, TimeSpan limit, Exception cause) => new(
        RefreshErrorCodes.SourceUnreachable,
        $"{ShownAddress.Of(page)} did not answer within {limit.TotalSeconds:0} seconds. Check the network, a proxy or a firewall, and try again.",
        cause);

    public static RefreshException Unreachable(Uri page, Exception cause) => new(
        RefreshErrorCodes.SourceUnreachable,
        $"{ShownAddress.Of(page)} cannot be read: {Excerpt.Of(InnermostMessage(cause))} Check the network, a proxy or a firewall, and try again.",
        cause);

    public static RefreshException NoAddress(Uri page, string next) => new(
        RefreshErrorCodes.SourceUnreadable,
        $"{ShownAddress.Of(page)} points to '{ShownAddress.Of(next)}', which is no address. This is the service's fault; try again later.");

    /// <param name="page">The page that was asked for.</param>
    /// <param name="what">What it does: <c>redirects to</c>, <c>goes on at</c>.</param>
    /// <param name="target">Where it points.</param>
    public static RefreshException OtherHost(Uri page, string what, Uri target) => new(
        RefreshErrorCodes.RedirectRefused,
        $"{ShownAddress.Of(page)} {what} {ShownAddress.Of(target)}, which is another host or is not encrypted. "
            + "If that is right, give that address yourself.");

    /// <param name="page">The page that was asked for.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="body">The beginning of the answer.</param>
    public static RefreshException Refused(Uri page, int status, string body)
    {
        var text = Excerpt.Of(body);
        var advice = status switch
        {
            401 or 403 => "The model lists need no token: check the address, and whether a proxy asks for a sign-in.",
            404 or 410 => "Check the address.",
            429 => "Wait a few minutes and try again.",
            >= 500 => "The service has a problem; try again later.",
            _ => "Check the address, and try again later.",
        };
        var said = text.Length > 0 ? $": {text}" : string.Empty;
        return new RefreshException(RefreshErrorCodes.SourceRefused, $"{ShownAddress.Of(page)} answered with status {status}{said}. {advice}");
    }

    private static string InnermostMessage(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;

        return exception.Message.TrimEnd('.') + ".";
    }
}
