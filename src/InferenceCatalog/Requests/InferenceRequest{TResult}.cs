namespace InferenceCatalog;

/// <summary>A call whose answer is a <typeparamref name="TResult"/>.</summary>
/// <typeparam name="TResult">What the client returns.</typeparam>
public abstract record InferenceRequest<TResult> : InferenceRequest
{
    private protected InferenceRequest(ModelReference model)
        : base(model)
    {
    }

    /// <summary>Reads the answer.</summary>
    /// <exception cref="System.Text.Json.JsonException">It does not have the shape of the task; the message says what was expected.</exception>
    internal abstract TResult ReadResult(ResultContent content);
}
