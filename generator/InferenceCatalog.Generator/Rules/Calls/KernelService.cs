namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>A chat service of Semantic Kernel.</summary>
/// <param name="Client">Where it goes, and for which model.</param>
/// <param name="HasPlugins">Whether the kernel that it came out of was given functions when it was built.</param>
internal sealed record KernelService(ClientValue Client, bool HasPlugins);
