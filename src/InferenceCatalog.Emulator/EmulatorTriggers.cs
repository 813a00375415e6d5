namespace InferenceCatalog.Emulator;

/// <summary>
/// The words that make the emulator answer as the router does on a bad day. A call carries one in the header
/// <see cref="HeaderName"/>, or, through clients that set no headers, in its prompt after <see cref="PromptPrefix"/>.
/// </summary>
/// <remarks><c>word*2</c> acts on the first two calls that carry it and lets the third through, which is how a retry is tested.</remarks>
public static class EmulatorTriggers
{
    /// <summary>The request header that carries a trigger.</summary>
    public const string HeaderName = "X-Emulate";

    /// <summary>What stands before a trigger in a prompt; the prompt of a chat is its last user message.</summary>
    public const string PromptPrefix = "#emulate:";

    /// <summary>401: the token is not known.</summary>
    public const string WrongToken = "wrong-token";

    /// <summary>402: the account's monthly credits are used up.</summary>
    public const string Credits = "credits";

    /// <summary>403: the token lacks the permission to call Inference Providers for the user or the organisation of X-HF-Bill-To.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>404: a page of HTML, as for a path that does not exist.</summary>
    public const string NotFound = "not-found";

    /// <summary>410: the retired host's farewell.</summary>
    public const string Gone = "gone";

    /// <summary>422: the provider refuses tools, in nscale's shape.</summary>
    public const string ToolsUnsupported = "tools-unsupported";

    /// <summary>422: the provider refuses structured output, in nscale's shape.</summary>
    public const string SchemaUnsupported = "schema-unsupported";

    /// <summary>429 with Retry-After: 1.</summary>
    public const string RateLimit = "rate-limit";

    /// <summary>429 without Retry-After, as most providers send it.</summary>
    public const string RateLimitBare = "rate-limit-bare";

    /// <summary>429 that waiting does not cure: z.ai's code 1113, no balance.</summary>
    public const string Quota = "quota";

    /// <summary>502: a page of HTML.</summary>
    public const string BadGateway = "bad-gateway";

    /// <summary>503: the provider is down.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>504: a page of HTML, as for a long answer that was not streamed.</summary>
    public const string Timeout = "timeout";

    /// <summary>The usual answer after RouterEmulatorOptions.SlowDelay (2 seconds).</summary>
    public const string Slow = "slow";

    /// <summary>A stream of status 200 that breaks off with an error in it.</summary>
    public const string StreamError = "stream-error";

    /// <summary>A stream that ends early, without its [DONE].</summary>
    public const string StreamCut = "stream-cut";

    /// <summary>A stream whose connection breaks.</summary>
    public const string StreamAbort = "stream-abort";

    /// <summary>An answer of 2000 words.</summary>
    public const string LongAnswer = "long-answer";

    /// <summary>Writes a trigger as a prompt carries it, such as <c>#emulate:rate-limit</c>.</summary>
    /// <param name="trigger">One of this class's words, with its count where it has one.</param>
    public static string InPrompt(string trigger) => PromptPrefix + trigger;
}
