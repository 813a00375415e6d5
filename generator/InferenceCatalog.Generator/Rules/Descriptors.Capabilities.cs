using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <content>ICAT2xxx: what a call asks of its route.</content>
internal static partial class Descriptors
{
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
}
