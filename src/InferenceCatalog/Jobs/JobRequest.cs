using System.Text.Json;

namespace InferenceCatalog;

/// <summary>What is left of a request whose job has been handed in: whose result it is, and how that is read.</summary>
/// <typeparam name="TResult">What comes back.</typeparam>
internal sealed record JobRequest<TResult> : InferenceRequest<TResult>
{
    private readonly Func<ResultContent, TResult> read;

    /// <param name="handle">The job.</param>
    /// <param name="read">How its result is read.</param>
    public JobRequest(JobHandle handle, Func<ResultContent, TResult> read)
        : base(handle.Reference)
    {
        Task = handle.Task;
        this.read = read;
    }

    public override InferenceTask Task { get; }

    internal override IReadOnlyList<string> OwnNames => [];

    internal override bool HasParameters => false;

    /// <summary>The provider has the input already.</summary>
    internal override void WriteInputs(Utf8JsonWriter writer) => writer.WriteNullValue();

    internal override void WriteParameters(Utf8JsonWriter writer)
    {
    }

    internal override ValueTask<TResult> SendAsync(InferenceCall call) => SendOnRouteAsync(call);

    internal override TResult ReadResult(ResultContent content) => read(content);
}
