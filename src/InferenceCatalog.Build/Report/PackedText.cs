using System.Reflection;

namespace InferenceCatalog.Build.Report;

/// <summary>The text files within this assembly.</summary>
internal static class PackedText
{
    /// <summary>The file's text with <c>\n</c> at the end of every line, as browsers see it, wherever the assembly was built.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(PackedText).GetTypeInfo().Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
