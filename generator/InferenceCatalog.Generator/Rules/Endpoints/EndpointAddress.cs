namespace InferenceCatalog.Generator.Rules.Endpoints;

/// <summary>What an address says of where a call goes.</summary>
/// <param name="Kind">Where.</param>
/// <param name="Provider">The provider whose path or host it is; null for none.</param>
/// <param name="Model">The model that stands in the path; null for none.</param>
/// <param name="Task">Hugging Face's task that the path names; null for none.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Successor">The address to be written instead of a wrong one; null when nothing shows which.</param>
internal sealed record EndpointAddress(
    EndpointKind Kind,
    string? Provider = null,
    string? Model = null,
    string? Task = null,
    AddressFault Fault = AddressFault.None,
    string? Successor = null)
{
    /// <summary>An address that nothing shows, or that says nothing.</summary>
    public static readonly EndpointAddress Unknown = new(EndpointKind.Unknown);

    /// <summary>An address of somebody else.</summary>
    public static readonly EndpointAddress Elsewhere = new(EndpointKind.Elsewhere);
}
