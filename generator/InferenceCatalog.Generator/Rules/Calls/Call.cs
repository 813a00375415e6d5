using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>One call, or one arm of it, as the source shows it. Rules judge this and never look at syntax.</summary>
/// <param name="Endpoint">Where it goes.</param>
/// <param name="Member">The member that makes it, such as <c>GetImageClient</c>.</param>
/// <param name="Place">Where that member's name stands.</param>
/// <param name="ModelType">The struct of models that do the task, whose <c>Unlisted</c> is a way out.</param>
/// <param name="Tasks">What is asked; several where it is one of these, and nothing shows which.</param>
/// <param name="Model">The model; null when the source does not show it.</param>
/// <param name="Pin">Who is to serve it; null when the source does not show that or leaves it to the router.</param>
internal sealed record Call(
    CallEndpoint Endpoint,
    string Member,
    Location Place,
    string ModelType,
    EquatableArray<string> Tasks,
    CallModel? Model,
    CallPin? Pin);
