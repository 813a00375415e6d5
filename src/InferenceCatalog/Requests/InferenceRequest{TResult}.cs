namespace InferenceCatalog;

/// <summary>A call whose answer is a <typeparamref name="TResult"/>.</summary>
/// <typeparam name="TResult">What the client returns.</typeparam>
public abstract record InferenceRequest<TResult> : InferenceRequest
{
    private protected InferenceRequest(ModelReference model)
        : base(model)
    {
    }
}
