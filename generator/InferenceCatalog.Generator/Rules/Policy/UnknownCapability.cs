namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>What to say where the snapshot does not know whether a route can do what a call uses.</summary>
internal enum UnknownCapability
{
    /// <summary>Nothing.</summary>
    Silent,

    /// <summary>An information, whatever the rule's own severity.</summary>
    Suggestion,

    /// <summary>A warning.</summary>
    Warning,
}
