using System.Collections.Immutable;
using System.Globalization;
using InferenceCatalog.Generator.Rules.Policy;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>Says that a route does not have what a call uses, with what code fixes need to change the route or to take the option out.</summary>
/// <remarks>
/// The first of the diagnostic's additional locations is where the provider is written, or the model where nobody pins the call; the
/// second is where the option is set.
/// </remarks>
internal static class OptionReport
{
    /// <summary>The property with the number of the additional location that can be taken out; it is missing where none can.</summary>
    public const string OptionKey = "Option";

    /// <summary>The property with the most that the route allows of an option that is a number; it is missing for others.</summary>
    public const string LimitKey = "Limit";

    /// <param name="descriptor">The rule.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="unmet">What the call uses, and what has it.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="day">As of which day.</param>
    /// <param name="wayOut">What to do.</param>
    /// <param name="context">What the call is judged by.</param>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        DiagnosticSeverity severity,
        UnmetUse unmet,
        string what,
        string day,
        string wayOut,
        RuleContext context)
    {
        var (call, use, alternatives) = unmet;
        var model = call.Model!.Value;
        var properties = call.Pin is { } pin ? RouteOffer.Write(pin.Value.Text, alternatives.Routes)
            : call.Endpoint.TakesModelIds ? ModelOffer.Write(model.Text, alternatives.Models.ConvertAll(static id => new ModelOffer(id)))
            // At a provider's own path a model has that provider's id, which nothing else has.
            : ImmutableDictionary<string, string?>.Empty;
        properties = context.Sift(descriptor, call, properties);
        if (unmet.Limit is { } limit)
            properties = properties.Add(LimitKey, limit.ToString(CultureInfo.InvariantCulture));

        return Diagnostic.Create(
            descriptor,
            use.Place,
            severity,
            [call.Pin?.Value.Origin ?? model.Origin, use.Origin],
            IsOption(unmet) ? properties.Add(OptionKey, "1") : properties,
            what,
            day,
            wayOut,
            WaysOut.Write(call));
    }

    /// <summary>Whether the use is one of the call's options: a call that is the use itself cannot be taken out.</summary>
    private static bool IsOption(UnmetUse unmet) => unmet.Use.Text != unmet.Call.Member;

    /// <summary>A "no" has the severity of its rule, and what nobody knows the one that the project gives it.</summary>
    public static DiagnosticSeverity SeverityOf(DiagnosticDescriptor descriptor, bool? answer, ProjectPolicy policy) => (answer, policy.UnknownCapability) switch
    {
        (null, UnknownCapability.Suggestion) => DiagnosticSeverity.Info,
        (null, _) => DiagnosticSeverity.Warning,
        _ => descriptor.DefaultSeverity,
    };
}
