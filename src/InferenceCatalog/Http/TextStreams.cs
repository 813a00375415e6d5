namespace InferenceCatalog;

/// <summary>Asks for the continuation of a text, piece by piece.</summary>
/// <remarks>Apart from the client, so that an application which only chats does not carry the providers' forms.</remarks>
internal static class TextStreams
{
    /// <summary>Sends the request and waits for the answer to begin.</summary>
    /// <exception cref="InferenceException">The answer is an error, or no stream.</exception>
    public static ValueTask<ChatStream> OpenAsync(InferenceCall call, TextGenerationRequest request)
    {
        var route = RouteFinder.Find(request, call.Transport);
        call.Provider = route.Provider;
        call.Destination = route.Destination;
        return route.Format.CreateStreamed(request, route) is { } body
            ? ChatStream.OpenAsync(call, route.Address, body.Content, body.HasTexts)
            : throw ModelRoutes.NotSpoken(request, route.Provider);
    }
}
