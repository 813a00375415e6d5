using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>The answer of a chat, or a text that is continued, while it is being made.</summary>
internal sealed class ChatStream : IDisposable
{
    private readonly InferenceCall call;
    private readonly HttpResponseMessage response;
    private readonly EventStream events;
    private readonly PartialText text = new();
    private readonly ChunkTemplate template = new();
    private readonly AnswerSource source;
    private readonly bool hasTexts;

    private ChatStreamInfo? info;

    // Null in a plain answer of words.
    private PendingToolCalls? toolCalls;
    private Queue<ChatUpdate>? waiting;
    private bool isDone;

    private ChatStream(InferenceCall call, HttpResponseMessage response, Stream body, bool hasTexts)
    {
        this.call = call;
        this.response = response;
        this.hasTexts = hasTexts;
        events = new EventStream(body);
        source = AnswerHeaders.ReadSource(response);
    }

    /// <summary>The piece that came last.</summary>
    public ChatUpdate Current { get; private set; }

    /// <summary>Sends the request and waits for the answer to begin.</summary>
    /// <param name="call">The call.</param>
    /// <param name="address">Where to.</param>
    /// <param name="content">The body.</param>
    /// <param name="hasTexts">Whether the pieces are those of a text that is continued, and not of a chat.</param>
    /// <exception cref="InferenceException">The answer is an error, or no stream.</exception>
    public static async ValueTask<ChatStream> OpenAsync(InferenceCall call, Uri address, HttpContent content, bool hasTexts = false)
    {
        var response = await call.PostAsync(address, content).ConfigureAwait(false);
        try
        {
            if (response.Content.Headers.ContentType?.MediaType is { } mediaType
                && !mediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
            {
                await call.ReadAsync<ChatReply>(response, body => throw ToNoStream(call, response, body)).ConfigureAwait(false);
            }

            call.PauseDeadline();
            return new ChatStream(call, response, await response.Content.ReadAsStreamAsync(call.Token).ConfigureAwait(false), hasTexts);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next piece; false at the end marker.</summary>
    /// <exception cref="InferenceStreamException">There is an error in the stream, or it ends without its end marker.</exception>
    public ValueTask<bool> MoveNextAsync()
    {
        if (TryMoveNext())
            return new ValueTask<bool>(true);

        return isDone ? new ValueTask<bool>(false) : WaitAsync();
    }

    public void Dispose()
    {
        events.Dispose();
        text.Dispose();
        response.Dispose();
    }

    /// <summary>Looks at what has arrived. False: nothing is left of it, or the stream is done.</summary>
    private bool TryMoveNext()
    {
        while (true)
        {
            if (waiting is not null && waiting.TryDequeue(out var next))
            {
                Publish(next);
                return true;
            }

            if (isDone || !events.TryRead(out var data))
                return false;

            if (Accept(data))
                return true;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> WaitAsync()
    {
        try
        {
            while (true)
            {
                var read = await call.WaitForMoreAsync(events).ConfigureAwait(false);
                if (read == 0)
                    return TryEnd() ? TryMoveNext() : throw ToTruncated();

                events.Filled(read);
                if (TryMoveNext())
                {
                    call.PauseDeadline();
                    return true;
                }

                if (isDone)
                    return false;
            }
        }
        catch (Exception exception) when (call.Translate(exception, text.ToString()) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>Reads an event. True: it brings something to the caller.</summary>
    private bool Accept(ReadOnlySpan<byte> data)
    {
        if (template.TryRead(data, out var plain, out var reasoning))
        {
            Publish(new ChatUpdate { Text = plain ?? "", Reasoning = reasoning, Choice = template.Choice, Info = info });
            return true;
        }

        if (data.SequenceEqual("[DONE]"u8))
        {
            End();
            return false;
        }

        var fields = new ChatFields { SkipsHeader = info is not null, HasTexts = hasTexts };
        try
        {
            var reader = new Utf8JsonReader(data);
            fields.ReadDocument(ref reader);
        }
        catch (JsonException exception)
        {
            throw ToError(data, exception);
        }

        if (fields.HasError)
            throw ToError(data, null);

        info ??= new ChatStreamInfo
        {
            Id = fields.Id,
            Model = fields.Model,
            CreatedAt = fields.CreatedAt,
            ServedBy = source.ServedBy,
            RequestId = source.RequestId,
            Attempts = call.Attempts,
        };
        template.Learn(data, fields);
        var hasUpdate = TryUnderstand(fields.Choice, fields.Usage, out var first);
        for (var i = 0; i < fields.Others?.Count; i++)
        {
            if (TryUnderstand(fields.Others[i], usage: null, out var next))
                (waiting ??= new Queue<ChatUpdate>()).Enqueue(next);
        }

        if (hasUpdate)
            Publish(first);

        return hasUpdate;
    }

    /// <summary>What a chunk says of an answer; false where it says nothing.</summary>
    private bool TryUnderstand(in ChoiceFields choice, TokenUsage? usage, out ChatUpdate update)
    {
        update = default;
        if (choice.IsEmpty && usage is null)
            return false;

        List<ToolCallFragment>? fragments = null;
        if (choice.ToolCalls is not null && !(toolCalls ??= new PendingToolCalls()).TryAdd(choice.Index, choice.ToolCalls, out fragments))
            throw Describe(default).ToException(InferenceErrorKind.StreamError, "The arguments of the tool calls are longer than any that are read.");

        update = new ChatUpdate
        {
            Text = choice.Text ?? "",
            Reasoning = choice.Reasoning,
            FinishReason = choice.FinishReason,
            Choice = choice.Index,
            ToolCallFragments = (IReadOnlyList<ToolCallFragment>?)fragments ?? [],
            ToolCalls = choice.FinishReason is null || toolCalls is null ? Array.Empty<ModelToolCall>() : toolCalls.Take(choice.Index),
            Logprobs = choice.Logprobs,
            Usage = usage,
            Info = info,
        };
        return true;
    }

    /// <summary>Takes note of the end marker: the tool calls of a provider that gives no finish reason are whole now.</summary>
    private void End()
    {
        isDone = true;
        while (toolCalls is { IsEmpty: false })
        {
            var choice = toolCalls.FirstChoice;
            (waiting ??= new Queue<ChatUpdate>()).Enqueue(new ChatUpdate { Choice = choice, ToolCalls = toolCalls.Take(choice), Info = info });
        }
    }

    private void Publish(in ChatUpdate update)
    {
        Current = update;
        if (update.Choice == 0)
            text.Add(update.Text);
    }

    /// <summary>Reads what stands at the end without the empty line that an event ends with: a lenient look for the end marker or an error.</summary>
    private bool TryEnd()
    {
        if (!events.TryReadRest(out var rest))
            return false;

        if (ErrorBody.IsReportedIn(rest))
            throw ToError(rest, null);

        if (rest.SequenceEqual("[DONE]"u8))
            End();

        return isDone;
    }

    private InferenceException ToTruncated() =>
        Describe(default).ToException(InferenceErrorKind.StreamTruncated, "The stream ended without its end marker: the answer is not whole.");

    private InferenceException ToError(ReadOnlySpan<byte> data, JsonException? cause)
    {
        var body = data.ToArray();
        return cause is null
            ? Describe(body).ToException(InferenceErrorKind.StreamError, call.ReadError(body))
            : Describe(body).ToException(InferenceErrorKind.StreamError, $"An event of the stream cannot be read: {cause.Message}", cause: cause);
    }

    private FailedCall Describe(ReadOnlyMemory<byte> body) =>
        call.Fail() with { Status = response.StatusCode, Source = source, Body = body, PartialText = text.ToString() };

    private static InferenceException ToNoStream(InferenceCall call, HttpResponseMessage response, ResultContent body)
    {
        var failure = call.Fail() with { Status = response.StatusCode, Source = body.Source, Body = body.Bytes };
        return ErrorBody.IsReportedIn(body.Bytes.Span)
            ? failure.ToException(InferenceErrorKind.StreamError, call.ReadError(body.Bytes))
            : failure.ToException(InferenceErrorKind.UnreadableAnswer, $"A stream of events was asked for, and {body.MediaType} came.");
    }
}
