using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Emulator;

/// <summary>An error answer in the words and the shapes of the router and of the providers behind it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">What the body is.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">The seconds of a <c>Retry-After</c> header; null for none, which is how most providers answer 429.</param>
internal sealed record RouterError(int Status, string MediaType, string Body, int? RetryAfter = null)
{
    public static RouterError ModelNotFound(string model) =>
        Envelope(400, $"The requested model '{model}' does not exist.", "model", "model_not_found");

    /// <summary>The router has 400 for this too, not 404; and the same code as <see cref="NotChat"/>.</summary>
    public static RouterError ModelNotSupported(string model) =>
        Envelope(400, $"The requested model '{model}' is not supported by any provider you have enabled.", "model", "model_not_supported");

    public static RouterError NotChat(string model) =>
        Envelope(400, $"The requested model '{model}' is not a chat model.", "model", "model_not_supported");

    public static RouterError ProviderUnsupported(string provider) => Plain(400, $"Model not supported by provider {provider}");

    public static RouterError Unauthenticated() => Plain(401, "Invalid username or password.");

    public static RouterError CreditsExhausted() => Plain(
        402,
        "You have depleted your monthly included credits. Purchase pre-paid credits to continue using Inference Providers. "
        + "Alternatively, subscribe to PRO to get 20x more included usage.");

    public static RouterError MissingPermission(string account) => Plain(
        403,
        $"This authentication method does not have sufficient permissions to call Inference Providers on behalf of {account}");

    public static RouterError NotFound() => Page(404, "Not Found");

    public static RouterError Gone() => Plain(
        410,
        "https://api-inference.huggingface.co is no longer supported. Please use https://router.huggingface.co instead.");

    /// <summary>nscale's shape: neither an envelope nor an <c>error</c>, but a <c>message</c> at the root.</summary>
    public static RouterError UnsupportedParameters(params string[] names) => Json(422, new JsonObject
    {
        ["code"] = "422",
        ["error_type"] = "UNSUPPORTED_OPENAI_PARAMS",
        ["message"] = $"The following parameters are not supported for this model: {string.Join(", ", names)}",
        ["param"] = names[0],
    });

    public static RouterError RateLimited(int? retryAfter)
    {
        var error = Envelope(429, "Rate limit reached. Please slow down.", null, "rate_limit_exceeded", "rate_limit_error");
        return error with { RetryAfter = retryAfter };
    }

    /// <summary>z.ai's 1113: a 429 that waiting does not cure.</summary>
    public static RouterError QuotaExhausted() => Json(429, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = "1113", ["message"] = "Insufficient balance or no resource package. Please recharge." },
    });

    public static RouterError BadGateway() => Page(502, "Bad Gateway");

    public static RouterError Unavailable() => Plain(503, "Service Unavailable");

    public static RouterError GatewayTimeout() => Page(504, "Gateway Timeout");

    /// <summary>A body that a call of this kind cannot have.</summary>
    public static RouterError Invalid(string message, string? parameter) => Envelope(400, message, parameter, null);

    /// <summary>A call that the router would serve and the emulator does not.</summary>
    public static RouterError NotEmulated(string what) => Plain(501, $"[emulator] {what} is not emulated.");

    public static RouterError Plain(int status, string error) => Json(status, new JsonObject { ["error"] = error });

    public static RouterError Json(int status, JsonObject body) =>
        new(status, EmulatorJson.MediaType, body.ToJsonString(EmulatorJson.Options));

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentType = MediaType;
        if (RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);

        await response.WriteAsync(Body, cancellationToken).ConfigureAwait(false);
    }

    private static RouterError Envelope(
        int status,
        string message,
        string? parameter,
        string? code,
        string type = "invalid_request_error") =>
        Json(status, new JsonObject
        {
            ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = parameter, ["code"] = code },
        });

    private static RouterError Page(int status, string title) => new(
        status,
        "text/html; charset=utf-8",
        string.Create(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html>\n<html><head><title>{status} {title}</title></head><body><h1>{status} {title}</h1></body></html>\n"));
}
