using System.Reflection;

namespace InferenceCatalog;

/// <summary>The version of this release.</summary>
internal static class ReleaseVersion
{
    public static readonly string Text =
        typeof(ReleaseVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
