using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Emulator;

/// <summary>One row of the table of triggers.</summary>
/// <param name="Word">What a caller writes.</param>
/// <param name="Calls">The calls it acts on.</param>
/// <param name="Answer">What happens then, in one sentence.</param>
/// <param name="Effect">What the code does.</param>
/// <param name="Refusal">The error, for <see cref="TriggerEffect.Refuse"/>.</param>
internal sealed record Trigger(
    string Word,
    string Calls,
    string Answer,
    TriggerEffect Effect,
    Func<HttpRequest, RouterError>? Refusal = null);
