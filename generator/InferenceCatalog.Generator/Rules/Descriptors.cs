using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>Everything that this assembly can report: one descriptor a rule, each with a page in <c>generator/docs</c>.</summary>
/// <remarks>A message is one or two sentences: what is wrong as of which day, and the way out.</remarks>
internal static class Descriptors
{
    public const string Category = "InferenceCatalog";

    public const string ProviderDoesNotServeModelId = "ICAT1001";
    public const string ModelDoesNotDoTaskId = "ICAT1002";
    public const string TaskIsNotOnChatEndpointId = "ICAT1003";
    public const string UnknownModelId = "ICAT1004";
    public const string UnknownSuffixId = "ICAT1005";
    public const string RouteIsNotLiveId = "ICAT1006";
    public const string AddressIsNoEndpointId = "ICAT1007";
    public const string LeftCatalogId = "ICAT1008";
    public const string RouterMayChooseAnotherId = "ICAT1009";
    public const string NoToolCallingId = "ICAT2001";
    public const string NoStructuredOutputId = "ICAT2002";
    public const string InputNotTakenId = "ICAT2003";
    public const string ContextExceededId = "ICAT2004";
    public const string ParameterNotSentId = "ICAT2005";
    public const string TokenInSourceId = "ICAT3001";
    public const string AbovePriceCeilingId = "ICAT3002";
    public const string OutsidePolicyId = "ICAT3003";
    public const string NoEffectWithProviderKeyId = "ICAT3004";
    public const string FileUnreadableId = "ICAT4001";
    public const string SnapshotMissingId = "ICAT4003";
    public const string EntryLeftOutId = "ICAT4004";
    public const string UnknownToReleaseId = "ICAT4005";
    public const string SettingInvalidId = "ICAT4006";
    public const string FilterMatchesNothingId = "ICAT4007";

    private const string Pages = "https://github.com/inferencecatalog/inferencecatalog/blob/main/generator/docs/";

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

    /// <summary>Arguments: who has no tool calling, day, what to use instead, another way out or nothing.</summary>
    public static readonly DiagnosticDescriptor NoToolCalling = new(
        NoToolCallingId,
        "This route has no tool calling",
        "{0} (snapshot of {1}). {2}; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'{3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The catalog says of this route that it does no tool calling: the tools are refused, or ignored.",
        helpLinkUri: Pages + NoToolCallingId + ".md");

    /// <summary>Arguments: who has no structured output, day, what to use instead, another way out or nothing.</summary>
    public static readonly DiagnosticDescriptor NoStructuredOutput = new(
        NoStructuredOutputId,
        "This route has no structured output",
        "{0} (snapshot of {1}). {2}; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'{3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The catalog says of this route that it does no structured output: the schema is refused, or ignored.",
        helpLinkUri: Pages + NoStructuredOutputId + ".md");

    /// <summary>Arguments: which model takes what, day, what to use instead, another way out or nothing.</summary>
    public static readonly DiagnosticDescriptor InputNotTaken = new(
        InputNotTakenId,
        "This model does not take this kind of input",
        "{0} (snapshot of {1}). {2}; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'{3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The catalog says what kinds of input this model takes, and images or sound, which the call sends, are not among them.",
        helpLinkUri: Pages + InputNotTakenId + ".md");

    /// <summary>Arguments: how many tokens are more than whose context, day, what to use instead, another way out or nothing.</summary>
    public static readonly DiagnosticDescriptor ContextExceeded = new(
        ContextExceededId,
        "Max tokens exceed the route's context",
        "{0} (snapshot of {1}). {2}; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'{3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The call lets the answer have more tokens than the route has room for, the question included.",
        helpLinkUri: Pages + ContextExceededId + ".md");

    /// <summary>Arguments: which parameter is not sent to whom, day, what to do.</summary>
    public static readonly DiagnosticDescriptor ParameterNotSent = new(
        ParameterNotSentId,
        "This parameter is not sent by this provider for this task",
        "{0}. {2} (snapshot of {1}).",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The provider's form of the task has no place for this parameter: the client leaves it out, and the call goes as if it were not set.",
        helpLinkUri: Pages + ParameterNotSentId + ".md");

    /// <summary>No arguments: a message must not show any part of a token.</summary>
    public static readonly DiagnosticDescriptor TokenInSource = new(
        TokenInSourceId,
        "A Hugging Face token stands in the source",
        "A Hugging Face token stands in the source, where everybody who gets the code can use it. Read it from the environment variable HF_TOKEN, and revoke this one at https://huggingface.co/settings/tokens.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Whoever reads the source, its history or the compiled program can use the token, and its owner pays.",
        helpLinkUri: Pages + TokenInSourceId + ".md");

    /// <summary>Arguments: who serves what at which price, the ceiling, day, the way out.</summary>
    public static readonly DiagnosticDescriptor AbovePriceCeiling = new(
        AbovePriceCeilingId,
        "Above the project's price ceiling",
        "{0}, above this project's ceiling of {1} (snapshot of {2}). {3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The project says what it wants to pay for a million tokens, and this route costs more.",
        helpLinkUri: Pages + AbovePriceCeilingId + ".md");

    /// <summary>Arguments: what is not wanted and how, the setting in quotes, the way out, day.</summary>
    public static readonly DiagnosticDescriptor OutsidePolicy = new(
        OutsidePolicyId,
        "Provider, organisation or licence outside the project's policy",
        "{0} this project's {1}. {2} (snapshot of {3}).",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The project says which providers, organisations and licences it wants, and this call goes beyond them.",
        helpLinkUri: Pages + OutsidePolicyId + ".md");

    /// <summary>Arguments: what has no effect, the provider.</summary>
    public static readonly DiagnosticDescriptor NoEffectWithProviderKey = new(
        NoEffectWithProviderKeyId,
        "Bill-to or a routing policy has no effect with a provider's own key",
        "'{0}' means nothing to '{1}', to whose own host this call goes. Take it out, or send the call to https://router.huggingface.co/v1 with a token of Hugging Face.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Only Hugging Face's router reads whom to bill, and what stands after the colon of a model's id.",
        helpLinkUri: Pages + NoEffectWithProviderKeyId + ".md");

    /// <summary>Arguments: the file's name, the problem (without a full stop).</summary>
    public static readonly DiagnosticDescriptor FileUnreadable = new(
        FileUnreadableId,
        "The snapshot cannot be read",
        "'{0}' cannot be read: {1}. No model of it can be used until it is restored or renewed with 'dotnet build -t:RefreshCatalog'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A catalog file is broken, or was written by a newer version.",
        helpLinkUri: Pages + FileUnreadableId + ".md");

    /// <summary>Arguments: the path as the project names it.</summary>
    public static readonly DiagnosticDescriptor SnapshotMissing = new(
        SnapshotMissingId,
        "The snapshot that the project names is missing",
        "The snapshot '{0}', which this project names, is not there. Correct 'InferenceCatalogSnapshot' or write the file with 'dotnet build -t:RefreshCatalog'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The MSBuild property InferenceCatalogSnapshot names a file that does not exist.",
        helpLinkUri: Pages + SnapshotMissingId + ".md");

    /// <summary>Arguments: the file's name, which entry was left out and why (without a full stop).</summary>
    public static readonly DiagnosticDescriptor EntryLeftOut = new(
        EntryLeftOutId,
        "An entry of the snapshot was left out",
        "In '{0}' {1}. Correct it, or renew the file with 'dotnet build -t:RefreshCatalog'.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "One entry of a catalog file is malformed; the rest of the file is used.",
        helpLinkUri: Pages + EntryLeftOutId + ".md");

    /// <summary>Arguments: <c>task</c> or <c>provider</c>, its id, the number of routes, the file's name.</summary>
    public static readonly DiagnosticDescriptor UnknownToRelease = new(
        UnknownToReleaseId,
        "This release does not know a task or provider of the snapshot",
        "The {0} '{1}' is not known to this release of InferenceCatalog: {2} of '{3}' left out. Update the package to use what is left out.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A snapshot may be newer than the package that reads it. What the package cannot call gets no constants.",
        helpLinkUri: Pages + UnknownToReleaseId + ".md");

    /// <summary>Arguments: the MSBuild property or key of .editorconfig, its value in quotes, what is expected.</summary>
    public static readonly DiagnosticDescriptor SettingInvalid = new(
        SettingInvalidId,
        "A setting of the catalog is not valid",
        "The setting '{0}' is {1}: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An MSBuild property of this project, or a line of its .editorconfig, says something that cannot be used.",
        helpLinkUri: Pages + SettingInvalidId + ".md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>Arguments: the MSBuild property, the pattern in quotes, day.</summary>
    public static readonly DiagnosticDescriptor FilterMatchesNothing = new(
        FilterMatchesNothingId,
        "A filter of the catalog matches nothing",
        "The property '{0}' names {1}, which matches nothing in the snapshot of {2}. Correct it or take it out.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A filter keeps only what it names, so that a misspelt name leaves constants out.",
        helpLinkUri: Pages + FilterMatchesNothingId + ".md");
}
