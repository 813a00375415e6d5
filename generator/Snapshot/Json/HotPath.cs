using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>Marks loops over characters.</summary>
internal static class HotPath
{
    /// <summary>
    /// A compiler or build process reads a snapshot once, too early for tiered compilation to notice: so these methods ask for
    /// optimised code at once. netstandard2.0 has no name for the value; runtimes that do not know it ignore it.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
