namespace InferenceCatalog.Generator.Inputs;

/// <summary>Why a catalog file was given to the compiler: the value of its <c>CatalogRole</c> metadata.</summary>
internal enum CatalogRole
{
    /// <summary>Not a file of ours.</summary>
    None,

    /// <summary>The snapshot of a consumer: its models and providers become constants.</summary>
    Snapshot,

    /// <summary>The speeds of a snapshot's routes: rules rank by them, and nothing is emitted from them.</summary>
    Measurements,

    /// <summary>A task of the runtime project: it becomes a request.</summary>
    Task,

    /// <summary>The providers of the runtime project: they become the table of routes.</summary>
    Provider,

    /// <summary>A file of the project's settings, in which models may stand.</summary>
    Settings,
}
