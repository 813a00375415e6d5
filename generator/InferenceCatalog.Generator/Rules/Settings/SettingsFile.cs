using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>A file of settings, read. Immutable, and shared by all compilations that have the same file.</summary>
internal sealed class SettingsFile
{
    private static readonly char[] FolderSeparators = ['/', '\\'];

    private readonly SourceText text;
    private readonly Dictionary<string, List<SettingsEntry>> sections = new(SettingsPath.Comparer);

    private SettingsFile(string path, SourceText text, List<SettingsEntry> entries)
    {
        this.text = text;
        Path = path;
        Entries = entries;
        foreach (var entry in entries)
        {
            if (!sections.TryGetValue(entry.Section, out var section))
                sections.Add(entry.Section, section = []);

            section.Add(entry);
        }
    }

    public string Path { get; }

    /// <summary>The folder that it is in, with the separator.</summary>
    public string Folder => Path.Substring(0, Path.LastIndexOfAny(FolderSeparators) + 1);

    /// <summary>Its texts, in their order.</summary>
    public List<SettingsEntry> Entries { get; }

    /// <summary>Null for a file that is broken, which is not ours to report.</summary>
    public static SettingsFile? Read(string path, SourceText text) =>
        SettingsReader.Read(text.ToString()) is { } entries ? new SettingsFile(path, text, entries) : null;

    /// <summary>The texts of a section, those of the sections within it left out.</summary>
    public IReadOnlyList<SettingsEntry> In(string section) => sections.TryGetValue(section, out var entries) ? entries : [];

    public Location Place(SettingsEntry entry) => Location.Create(Path, entry.Span, text.Lines.GetLinePositionSpan(entry.Span));
}
