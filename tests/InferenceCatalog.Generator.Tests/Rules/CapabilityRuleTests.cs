using System.Globalization;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1009, ICAT2001 and ICAT2002, by what a call is said to use: which library says so is none of the rules' business.</summary>
public sealed class CapabilityRuleTests
{
    private const string Refresh = "; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.";
    private const string Groq = "groq ($0.15 in / $0.75 out per 1M tokens)";

    [Fact]
    public void A_pinned_route_without_tool_calling_is_told_with_those_that_have_it() => AssertSays(
        Chat("acme/Mixed", "novita", Tools),
        "ICAT2001 Warning: 'novita' has no tool calling for 'acme/Mixed' (snapshot of 2026-07-27). Use " + Groq + Refresh);

    [Fact]
    public void A_pinned_route_without_structured_output_is_told_with_those_that_have_it() => AssertSays(
        Chat("acme/Mixed", "novita", Schema),
        "ICAT2002 Warning: 'novita' has no structured output for 'acme/Mixed' (snapshot of 2026-07-27). Use " + Groq + Refresh);

    [Fact]
    public void What_every_route_lacks_is_told_of_a_call_that_the_router_routes() => AssertSays(
        Chat("acme/Plain", pin: null, Tools with { StructuredOutput = Schema.StructuredOutput }),
        "ICAT2001 Warning: No provider of 'acme/Plain' has tool calling (snapshot of 2026-07-27). Use 'acme/Mixed' or 'other/Seeing'" + Refresh,
        "ICAT2002 Warning: No provider of 'acme/Plain' has structured output (snapshot of 2026-07-27). Use 'acme/Mixed' or 'other/Seeing'" + Refresh);

    [Theory]
    [InlineData("cheapest")]
    [InlineData("fastest")]
    [InlineData("preferred")]
    [InlineData(null)]
    public void What_only_some_routes_have_is_told_of_a_call_that_the_router_routes(string? policy) => AssertSays(
        Chat("acme/Mixed", policy, Tools),
        "ICAT1009 Info: The router may choose any of 3 providers of 'acme/Mixed', of which only " + Groq
        + " is known to have tool calling (snapshot of 2026-07-27). Pin one that is known to" + Refresh);

    [Fact]
    public void Two_things_at_once_are_told_in_one_sentence() => AssertSays(
        Chat("acme/Mixed", pin: null, Tools with { StructuredOutput = Schema.StructuredOutput }),
        "ICAT1009 Info: The router may choose any of 3 providers of 'acme/Mixed', of which only " + Groq
        + " is known to have tool calling and structured output (snapshot of 2026-07-27). Pin one that is known to" + Refresh);

    [Theory]
    [InlineData("acme/Mixed", "groq")]
    [InlineData("acme/Mixed", "together")]
    [InlineData("acme/Mixed", "cerebras")]
    [InlineData("acme/Quiet", "groq")]
    [InlineData("acme/Quiet", null)]
    [InlineData("acme/Unheard", null)]
    [InlineData("other/Seeing", null)]
    public void A_yes_an_unknown_and_what_other_rules_tell_are_silent(string model, string? pin) => AssertSays(Chat(model, pin, Tools));

    [Fact]
    public void A_call_that_uses_nothing_is_silent() => AssertSays(Chat("acme/Plain", "novita", CallUses.None));

    [Fact]
    public void A_provider_that_nothing_shows_is_judged_only_where_all_are_alike()
    {
        AssertSays(Chat("acme/Mixed", pin: null, Tools) with { HasUnknownPin = true });
        AssertSays(
            Chat("acme/Plain", pin: null, Tools) with { HasUnknownPin = true },
            "ICAT2001 Warning: No provider of 'acme/Plain' has tool calling (snapshot of 2026-07-27). Use 'acme/Mixed' or 'other/Seeing'" + Refresh);
    }

    [Theory]
    [InlineData("Suggestion", "Info")]
    [InlineData("Warning", "Warning")]
    public void A_project_may_ask_to_hear_of_what_nobody_knows(string wanted, string severity)
    {
        var policy = ProjectPolicy.None with { UnknownCapability = Enum.Parse<UnknownCapability>(wanted) };

        AssertSays(
            Chat("acme/Mixed", "together", Tools),
            policy,
            $"ICAT2001 {severity}: 'together' is not known to have tool calling for 'acme/Mixed' (snapshot of 2026-07-27). Use {Groq}{Refresh}");
        AssertSays(
            Chat("acme/Quiet", pin: null, Schema),
            policy,
            $"ICAT2002 {severity}: No provider of 'acme/Quiet' is known to have structured output (snapshot of 2026-07-27). Use 'acme/Mixed' or 'other/Seeing'{Refresh}");
        AssertSays(
            Chat("acme/Mixed", "novita", Tools),
            policy,
            $"ICAT2001 Warning: 'novita' has no tool calling for 'acme/Mixed' (snapshot of 2026-07-27). Use {Groq}{Refresh}");
    }

    [Fact]
    public void Where_nothing_else_has_it_the_option_is_to_go()
    {
        var nobody = ProjectPolicy.None with { Providers = new NamePolicy(Allowed: null, Denied: new NameList(new EquatableArray<string>(["groq", "together"]), "inference_catalog_denied_providers")) };

        AssertSays(
            Chat("acme/Mixed", "novita", Tools),
            nobody,
            "ICAT2001 Warning: 'novita' has no tool calling for 'acme/Mixed' (snapshot of 2026-07-27). Leave the tools out" + Refresh);
    }

    [Fact]
    public void A_provider_that_is_called_by_its_own_path_has_its_own_id_of_the_model()
    {
        var address = new EndpointAddress(EndpointKind.ProviderPath, Provider: "together");
        var call = Chat("other/seeing-turbo", pin: null, Tools) with { Endpoint = new CallEndpoint(address) };

        AssertSays(call);
        AssertSays(
            call,
            ProjectPolicy.None with { UnknownCapability = UnknownCapability.Warning });
        Assert.Same(CapabilityProject.Catalog.Snapshot.Find("other/Seeing"), CapabilityProject.Catalog.Snapshot.FindByProviderId("together", "other/seeing-turbo"));
        Assert.Null(CapabilityProject.Catalog.Snapshot.FindByProviderId("groq", "other/seeing-turbo"));
    }

    [Fact]
    public void A_fix_finds_where_the_provider_or_model_is_written_and_the_option()
    {
        var pinned = Assert.Single(Judge(Chat("acme/Mixed", "novita", Tools), ProjectPolicy.None));
        var routed = Assert.Single(Judge(Chat("acme/Plain", pin: null, Tools), ProjectPolicy.None));

        Assert.Equal("novita", pinned.Properties[RouteOffer.ReplacedKey]);
        Assert.Equal(["groq"], RouteOffer.Read(pinned.Properties).Select(offer => offer.Provider));
        Assert.Equal("acme/Plain", routed.Properties[ModelOffer.ReplacedKey]);
        Assert.Equal(["acme/Mixed", "other/Seeing"], ModelOffer.Read(routed.Properties).Select(offer => offer.Model));
        Assert.All([pinned, routed], diagnostic => Assert.Equal(2, diagnostic.AdditionalLocations.Count));
        Assert.All([pinned, routed], diagnostic => Assert.Equal("1", diagnostic.Properties[OptionReport.OptionKey]));
    }

    private static CallUses Tools { get; } = CallUses.None with { Tools = Written("Tools") };

    private static CallUses Schema { get; } = CallUses.None with { StructuredOutput = Written("ResponseFormat") };

    private static CallValue Written(string text) => new(text, Location.None, Location.None);

    private static Call Chat(string model, string? pin, CallUses uses) => new(
        new CallEndpoint(new EndpointAddress(EndpointKind.RouterChat)),
        "CompleteChat",
        Location.None,
        ModelType: "",
        new EquatableArray<string>(["conversational"]),
        new CallModel(Written(model), JudgedFor: default),
        pin is null ? null : new CallPin(Written(pin), IsSuffix: true, JudgedFor: default))
    {
        Uses = uses,
    };

    private static void AssertSays(Call call, params string[] messages) => AssertSays(call, ProjectPolicy.None, messages);

    private static void AssertSays(Call call, ProjectPolicy policy, params string[] messages) => Assert.Equal(
        messages,
        Judge(call, policy).Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));

    private static List<Diagnostic> Judge(Call call, ProjectPolicy policy)
    {
        var told = new List<Diagnostic>();
        new CapabilityRules().Judge(call, new RuleContext(CapabilityProject.Catalog, policy, told.Add, TestContext.Current.CancellationToken));
        return told;
    }
}
