using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <content>ICAT1xxx: there is such a model, a route to it and an endpoint.</content>
internal static partial class Descriptors
{
    /// <summary>Arguments: which provider does not serve what, or cannot be asked for it; day, what to do.</summary>
    public static readonly DiagnosticDescriptor ProviderDoesNotServeModel = new(
        ProviderDoesNotServeModelId,
        "This provider does not serve this model for this task",
        "{0} (snapshot of {1}). {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The snapshot has routes for this model and task, and none of them is this provider's, or none that the call can take as it is written: it would be refused.",
        helpLinkUri: Pages + ProviderDoesNotServeModelId + ".md");

    /// <summary>Arguments: model, task, the tasks it does, day, what to use instead, another way out or nothing.</summary>
    public static readonly DiagnosticDescriptor ModelDoesNotDoTask = new(
        ModelDoesNotDoTaskId,
        "This model does not do this task",
        "'{0}' does not do {1}: it does {2} (snapshot of {3}). {4}; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'{5}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The snapshot has routes for this model, and none of them is for this task: the call would be refused.",
        helpLinkUri: Pages + ModelDoesNotDoTaskId + ".md");

    /// <summary>Arguments: the member, the endpoint, what to do instead.</summary>
    public static readonly DiagnosticDescriptor TaskIsNotOnChatEndpoint = new(
        TaskIsNotOnChatEndpointId,
        "This task is not on Hugging Face's OpenAI-compatible endpoint",
        "'{0}' has no service at {1}, where Hugging Face does chat and responses only. {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The router's OpenAI-compatible endpoint answers 404 to everything but chat and responses.",
        helpLinkUri: Pages + TaskIsNotOnChatEndpointId + ".md");

    /// <summary>Arguments: model, what is wrong with it, what to do.</summary>
    public static readonly DiagnosticDescriptor UnknownModel = new(
        UnknownModelId,
        "No such model in the snapshot",
        "'{0}' is not {1}. {2}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "No provider served a model of this id when the snapshot was made.",
        helpLinkUri: Pages + UnknownModelId + ".md");

    /// <summary>Arguments: the text after the colon, day, <c>" (did you mean …?)"</c> or nothing, another way out or nothing.</summary>
    public static readonly DiagnosticDescriptor UnknownSuffix = new(
        UnknownSuffixId,
        "No such provider or routing policy",
        "'{0}' is neither a routing policy nor a provider in the snapshot of {1}{2}. If the snapshot is behind, run 'dotnet build -t:RefreshCatalog'{3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What stands after the colon of a model's id is a provider's id, or one of the policies fastest, cheapest and preferred.",
        helpLinkUri: Pages + UnknownSuffixId + ".md");

    /// <summary>Arguments: which route, and how it is; day, what to use instead, another way out or nothing.</summary>
    public static readonly DiagnosticDescriptor RouteIsNotLive = new(
        RouteIsNotLiveId,
        "This route is in the catalog but not live",
        "{0} (snapshot of {1}). {2}; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'{3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The catalog lists this route with the status error or staging: a call of it is likely to fail.",
        helpLinkUri: Pages + RouteIsNotLiveId + ".md");

    /// <summary>Arguments: what is wrong, the way out.</summary>
    public static readonly DiagnosticDescriptor AddressIsNoEndpoint = new(
        AddressIsNoEndpointId,
        "This address is gone, or is not an endpoint of Hugging Face's router",
        "{0}. {1}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Nothing answers at this address: the host has been shut down, or the router has no such path.",
        helpLinkUri: Pages + AddressIsNoEndpointId + ".md");

    /// <summary>Arguments: what left, the day on which it did, the snapshot's day, what to use instead, another way out or nothing.</summary>
    public static readonly DiagnosticDescriptor LeftCatalog = new(
        LeftCatalogId,
        "A model, route or provider left the catalog",
        "{0} left the catalog on {1} (snapshot of {2}). {3}; if it is back, run 'dotnet build -t:RefreshCatalog'{4}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The snapshot remembers this from an earlier one, and which of what it has now comes nearest.",
        helpLinkUri: Pages + LeftCatalogId + ".md");

    /// <summary>Arguments: who is known to have what, day.</summary>
    public static readonly DiagnosticDescriptor RouterMayChooseAnother = new(
        RouterMayChooseAnotherId,
        "Not every route that the router may choose can do what this call uses",
        "{0} (snapshot of {1}). Pin one that is known to; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The call leaves the provider to the router, and some of the model's providers are not known to have what the call uses.",
        helpLinkUri: Pages + RouterMayChooseAnotherId + ".md");
}
