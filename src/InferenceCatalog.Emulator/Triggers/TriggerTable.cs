using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Emulator;

/// <summary>Every trigger: the one list that the code acts by and that the README's table is written from.</summary>
internal static class TriggerTable
{
    private const string AnyCall = "every call";
    private const string AnyChat = "chat";
    private const string StreamedChat = "streamed chat";

    public static IReadOnlyList<Trigger> All { get; } =
    [
        Refuse(EmulatorTriggers.WrongToken, "401: the token is not known.", _ => RouterError.Unauthenticated()),
        Refuse(EmulatorTriggers.Credits, "402: the account's monthly credits are used up.", _ => RouterError.CreditsExhausted()),
        Refuse(
            EmulatorTriggers.Forbidden,
            "403: the token lacks the permission to call Inference Providers for the user or the organisation of X-HF-Bill-To.",
            request => RouterError.MissingPermission(AccountOf(request))),
        Refuse(EmulatorTriggers.NotFound, "404: a page of HTML, as for a path that does not exist.", _ => RouterError.NotFound()),
        Refuse(EmulatorTriggers.Gone, "410: the retired host's farewell.", _ => RouterError.Gone()),
        Refuse(
            EmulatorTriggers.ToolsUnsupported,
            "422: the provider refuses tools, in nscale's shape.",
            _ => RouterError.UnsupportedParameters("tools", "tool_choice")),
        Refuse(
            EmulatorTriggers.SchemaUnsupported,
            "422: the provider refuses structured output, in nscale's shape.",
            _ => RouterError.UnsupportedParameters("response_format")),
        Refuse(EmulatorTriggers.RateLimit, "429 with Retry-After: 1.", _ => RouterError.RateLimited(retryAfter: 1)),
        Refuse(EmulatorTriggers.RateLimitBare, "429 without Retry-After, as most providers send it.", _ => RouterError.RateLimited(null)),
        Refuse(EmulatorTriggers.Quota, "429 that waiting does not cure: z.ai's code 1113, no balance.", _ => RouterError.QuotaExhausted()),
        Refuse(EmulatorTriggers.BadGateway, "502: a page of HTML.", _ => RouterError.BadGateway()),
        Refuse(EmulatorTriggers.Unavailable, "503: the provider is down.", _ => RouterError.Unavailable()),
        Refuse(
            EmulatorTriggers.Timeout,
            "504: a page of HTML, as for a long answer that was not streamed.",
            _ => RouterError.GatewayTimeout()),
        new(EmulatorTriggers.Slow, AnyCall, "The usual answer after RouterEmulatorOptions.SlowDelay (2 seconds).", TriggerEffect.Wait),
        new(
            EmulatorTriggers.StreamError,
            StreamedChat,
            "A stream of status 200 that breaks off with an error in it.",
            TriggerEffect.StreamError),
        new(EmulatorTriggers.StreamCut, StreamedChat, "A stream that ends early, without its [DONE].", TriggerEffect.StreamCut),
        new(EmulatorTriggers.StreamAbort, StreamedChat, "A stream whose connection breaks.", TriggerEffect.StreamAbort),
        new(EmulatorTriggers.LongAnswer, AnyChat, "An answer of 2000 words.", TriggerEffect.LongAnswer),
    ];

    public static Trigger? Find(string word)
    {
        foreach (var trigger in All)
        {
            if (trigger.Word == word)
                return trigger;
        }

        return null;
    }

    /// <summary>The table as Markdown, which the README has word for word.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder("| word | acts on | answer |\n|---|---|---|\n");
        foreach (var trigger in All)
            text.Append(CultureInfo.InvariantCulture, $"| `{trigger.Word}` | {trigger.Calls} | {trigger.Answer} |\n");

        return text.ToString();
    }

    private static Trigger Refuse(string word, string answer, Func<HttpRequest, RouterError> refusal) =>
        new(word, AnyCall, answer, TriggerEffect.Refuse, refusal);

    private static string AccountOf(HttpRequest request)
    {
        var organization = request.Headers["X-HF-Bill-To"].ToString();
        return organization.Length > 0 ? $"org {organization}" : "user emulator";
    }
}
