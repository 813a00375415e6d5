namespace InferenceCatalog;

/// <summary>A call whose answer is a <typeparamref name="TResult"/>.</summary>
/// <typeparam name="TResult">What the client returns.</typeparam>
public abstract record InferenceRequest<TResult> : InferenceRequest
{
    private protected InferenceRequest(ModelReference model)
        : base(model)
    {
    }

    /// <summary>Makes the call.</summary>
    /// <remarks>
    /// A method of the request, so that an application which only chats does not carry the providers' forms; and without a body here, which
    /// trimming would keep for what is called.
    /// </remarks>
    internal abstract ValueTask<TResult> SendAsync(InferenceCall call);

    /// <summary>Reads the answer.</summary>
    /// <exception cref="System.Text.Json.JsonException">It does not have the shape of the task; the message says what was expected.</exception>
    internal abstract TResult ReadResult(ResultContent content);

    /// <summary>Makes the call in the form of the provider that the model's routes or its pin name.</summary>
    private protected ValueTask<TResult> SendOnRouteAsync(InferenceCall call)
    {
        var route = RouteFinder.Find(this, call.Transport);
        call.Provider = route.Provider;
        call.Destination = route.Destination;
        return route.Format.SendAsync(call, this, route);
    }
}
