namespace InferenceCatalog.Generator.Rules.Endpoints;

/// <summary>What is wrong with an address.</summary>
internal enum AddressFault
{
    /// <summary>Nothing that can be shown.</summary>
    None,

    /// <summary>The host has been shut down.</summary>
    Gone,

    /// <summary>The bare host, or an endpoint's path, without <c>/v1</c> before it.</summary>
    VersionMissing,

    /// <summary>A part of the path that the library appends by itself, or that stands there twice.</summary>
    PathDoubled,

    /// <summary>A model's path without <c>/hf-inference</c> before it.</summary>
    ProviderMissing,

    /// <summary>A library that appends the path of another service.</summary>
    WrongLibrary,
}
