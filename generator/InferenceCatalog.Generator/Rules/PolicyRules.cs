using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT3003: the project wants this provider, organisation and licence. A licence that is unknown is let through.</summary>
/// <param name="entries">The ways to a model that the project has; null to ask the rule what it reports, and no more.</param>
internal sealed class PolicyRules(ProjectEntries? entries) : CallRule
{
    private const int MaxSuggestions = 2;

    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.OutsidePolicy);

    public override void Judge(Call call, RuleContext context)
    {
        if (!context.Policy.HasLimits || context.Catalog is not { } catalog || call.AsksChatEndpointForMore)
            return;

        // The router's paths name the provider that serves them: it is said where the address is given, and not again at each call.
        if (call.Endpoint is { IsGivenHere: true, Address.Provider: { } provider, Written: { } address }
            && call.Endpoint.Kind is EndpointKind.ProviderPath or EndpointKind.HuggingFaceModels
            && context.Policy.Providers.Refuse(provider) is { } refusal)
        {
            context.Report(Describe(
                address.Place,
                origin: null,
                offers: null,
                Provider(provider, refusal),
                [refusal.Setting],
                "Give this client the address of another provider",
                catalog));
        }

        if (call is { Endpoint: { TakesModelIds: true } or { Kind: EndpointKind.HuggingFaceModels }, Model: { } named })
            JudgeModel(call, named, catalog, context);
    }

    private void JudgeModel(Call call, CallModel named, RuleCatalog catalog, RuleContext context)
    {
        // What was pinned elsewhere was judged there, model and provider alike.
        if (call.Pin is { JudgedFor.Count: > 0 })
            return;

        var model = catalog.Snapshot.Find(named.Value.Text);
        if (call is { Endpoint.TakesModelIds: true, Pin: { NamesProvider: true } pin })
            JudgePin(call, pin, model, catalog, context);

        if (named.JudgedFor.Count > 0)
            return;

        if (Refuse(named.Value.Text, model, context.Policy) is var (subject, setting))
            context.Report(DescribeModel(call, named, subject, [setting], catalog, context));
        else if (call.Pin is not { NamesProvider: true } && model is not null)
            JudgeChoice(call, named, model, catalog, context);
    }

    private static void JudgeChoice(Call call, CallModel named, SnapshotModel model, RuleCatalog catalog, RuleContext context)
    {
        if (RefuseAll(model, call.Tasks, context.Policy) is not { Count: > 0 } settings)
            return;

        var subject = $"No provider of '{model.Id}' for {WordList.Or(call.Tasks)} is allowed by";
        context.Report(DescribeModel(call, named, subject, [.. settings], catalog, context));
    }

    private void JudgePin(Call call, CallPin pin, SnapshotModel? model, RuleCatalog catalog, RuleContext context)
    {
        // A name that nobody knows is the business of other rules.
        if (!catalog.IsProvider(pin.Value.Text) || context.Policy.Providers.Refuse(pin.Value.Text) is not { } refusal)
            return;

        var served = model is null ? [] : catalog.RoutesFor(model, RouteNeeds.Of(call, context.Policy));
        var routes = TextModels.Reachable(call, served);
        context.Report(Describe(
            pin.Value.Place,
            pin.Value.Origin,
            context.Sift(Descriptors.OutsidePolicy, call, RouteOffer.Write(pin.Value.Text, routes)),
            Provider(pin.Value.Text, refusal),
            [refusal.Setting],
            (served.Count, routes.Count) switch
            {
                (0, _) => "There is no other provider of this model that the project allows",
                (_, 0) => TextModels.UseConstant(call, model!, served, catalog, entries),
                _ => "Use " + WordList.Or(RouteText.First(routes)),
            },
            catalog));
    }

    /// <summary>What of a model the project does not want, and by which setting; null when it wants all of it.</summary>
    private static (string Subject, string Setting)? Refuse(string id, SnapshotModel? model, ProjectPolicy policy)
    {
        var organization = ProjectPolicy.OrganizationOf(id);
        if (organization.Length > 0 && policy.Organizations.Refuse(organization) is { } refusal)
            return ($"The organisation '{ShownText.Plain(organization)}' {Verb(refusal)}", refusal.Setting);

        return model?.License is { } license && policy.Licenses.Refuse(license) is { } unwanted
            ? ($"The licence '{license}' of '{id}' {Verb(unwanted)}", unwanted.Setting)
            : null;
    }

    /// <summary>The settings by which every provider that the router may choose is out; none where it may choose one that is not.</summary>
    private static SortedSet<string> RefuseAll(SnapshotModel model, EquatableArray<string> tasks, ProjectPolicy policy)
    {
        var settings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var route in model.Routes)
        {
            if (!RouteTable.DoesAny(route, tasks))
                continue;

            if (policy.Providers.Refuse(route.Provider) is not { } refusal)
                return [];

            settings.Add(refusal.Setting);
        }

        return settings;
    }

    private static Diagnostic DescribeModel(Call call, CallModel named, string subject, List<string> settings, RuleCatalog catalog, RuleContext context)
    {
        var others = catalog.ModelsFor(RouteNeeds.Of(call, context.Policy), named.Value.Text, MaxSuggestions);
        return Describe(
            named.Value.Place,
            named.Value.Origin,
            context.Sift(Descriptors.OutsidePolicy, call, ModelOffer.Write(named.Value.Text, others, call, catalog)),
            subject,
            settings,
            others.Count == 0 ? "Use another model" : $"Use another model, such as {WordList.Or(WordList.Quote(others))}",
            catalog);
    }

    private static Diagnostic Describe(
        Location place,
        Location? origin,
        ImmutableDictionary<string, string?>? offers,
        string subject,
        List<string> settings,
        string wayOut,
        RuleCatalog catalog) =>
        Diagnostic.Create(
            Descriptors.OutsidePolicy,
            place,
            origin is null ? null : [origin],
            offers,
            subject,
            WordList.And(WordList.Quote(settings)),
            wayOut,
            catalog.Snapshot.Day);

    private static string Provider(string provider, NameRefusal refusal) => $"The provider '{provider}' {Verb(refusal)}";

    private static string Verb(NameRefusal refusal) => refusal.IsDenied ? "is denied by" : "is not in";
}
