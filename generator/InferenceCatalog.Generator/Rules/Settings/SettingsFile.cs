using InferenceCatalog.Generator.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>A file of settings, read. Immutable, and shared by all compilations that have the same file.</summary>
internal sealed class SettingsFile
{
    private static readonly char[] FolderSeparators = ['/', '\\'];

    private readonly SourceText text;
    private readonly Dictionary<string, List<SettingsEntry>> sections = new(SettingsPath.Comparer);

    private SettingsFile(AdditionalText source, SourceText text, List<SettingsEntry> entries)
    {
        this.text = text;
        Source = source;
        Entries = entries;
        foreach (var entry in entries)
        {
            if (!sections.TryGetValue(entry.Section, out var section))
                sections.Add(entry.Section, section = []);

            section.Add(entry);
        }
    }

    /// <summary>The file as the compiler has it.</summary>
    public AdditionalText Source { get; }

    /// <summary>The folder that it is in, with the separator.</summary>
    public string Folder => Source.Path.Substring(0, Source.Path.LastIndexOfAny(FolderSeparators) + 1);

    /// <summary>Its texts, in their order.</summary>
    public List<SettingsEntry> Entries { get; }

    /// <summary>Null for a file that is broken, which is not ours to report.</summary>
    public static SettingsFile? Read(AdditionalText source)
    {
        var text = CatalogInputs.Read(source, CancellationToken.None).Text;
        return SettingsReader.Read(text.ToUtf8()) is { } entries ? new SettingsFile(source, text, entries) : null;
    }

    /// <summary>The texts of a section, those of the sections within it left out.</summary>
    public IReadOnlyList<SettingsEntry> In(string section) => sections.TryGetValue(section, out var entries) ? entries : [];

    public Location Place(SettingsEntry entry) => Location.Create(Source.Path, entry.Span, text.Lines.GetLinePositionSpan(entry.Span));
}
