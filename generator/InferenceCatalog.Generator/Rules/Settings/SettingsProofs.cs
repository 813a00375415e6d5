using InferenceCatalog.Generator.Rules.Endpoints;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Tells by what stands around a model whether it is one of Hugging Face's inference.</summary>
/// <remarks>
/// Ids of the form organisation/name are written for many services, and for downloads. So a section has to say more: an address of
/// the router, our own name, or Hugging Face's name together with a key. An address elsewhere speaks against all but our own.
/// </remarks>
/// <param name="files">All files of settings: one for an environment completes the one for all.</param>
internal sealed class SettingsProofs(IReadOnlyList<SettingsFile> files)
{
    public SettingsProof Of(SettingsFile file, string section)
    {
        var named = section;
        while (named.Length > 0)
        {
            if (SettingsNames.IsOwn(named))
                return SettingsProof.Shown;

            if (SettingsNames.IsHuggingFace(SettingsPath.LastName(named)))
                return OfNamed(file, section, named);

            named = SettingsPath.Parent(named) ?? "";
        }

        return GoesToRouter(file, section) is true ? SettingsProof.Shown : SettingsProof.None;
    }

    /// <param name="file">The file.</param>
    /// <param name="section">The section of the model.</param>
    /// <param name="named">That section or one around it, which has Hugging Face's name.</param>
    private SettingsProof OfNamed(SettingsFile file, string section, string named)
    {
        var proof = SettingsProof.Named;
        for (var current = section; ; current = SettingsPath.Parent(current)!)
        {
            if (GoesToRouter(file, current) is { } goesThere)
                return goesThere ? SettingsProof.Shown : SettingsProof.None;

            foreach (var entry in EntriesOf(file, current, static _ => true))
            {
                if (SettingsNames.IsOfFiles(entry.Name))
                    return SettingsProof.None;

                if (SettingsNames.IsKey(entry.Name))
                    proof = SettingsProof.Shown;
            }

            if (current.Length == named.Length)
                return proof;
        }
    }

    /// <summary>What the addresses of a section say; null where it has none.</summary>
    private bool? GoesToRouter(SettingsFile file, string section)
    {
        bool? goesThere = null;
        foreach (var entry in EntriesOf(file, section, IsAddress))
        {
            if (!IsOfModels(entry.Text))
                return false;

            goesThere = true;
        }

        return goesThere;
    }

    /// <summary>Some texts of a section and of its options: those of the file, or else those of its neighbours.</summary>
    private List<SettingsEntry> EntriesOf(SettingsFile file, string section, Func<SettingsEntry, bool> which)
    {
        var entries = new List<SettingsEntry>();
        Add(file);
        if (entries.Count > 0)
            return entries;

        foreach (var other in files)
        {
            if (other != file && other.Folder == file.Folder)
                Add(other);
        }

        return entries;

        void Add(SettingsFile from)
        {
            foreach (var part in (string[])[section, SettingsPath.Join(section, SettingsNames.Options)])
            {
                foreach (var entry in from.In(part))
                {
                    if (which(entry))
                        entries.Add(entry);
                }
            }
        }
    }

    private static bool IsAddress(SettingsEntry entry) => SettingsNames.IsAddress(entry.Name) && entry.Text.Length > 0;

    /// <summary>Whether an address is one at which models go by their ids of the Hub.</summary>
    private static bool IsOfModels(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && uri.IsDefaultPort
        && string.Equals(uri.Host, RouterAddress.Host, StringComparison.OrdinalIgnoreCase)
        && uri.AbsolutePath.TrimEnd('/') is "" or "/v1" or "/v1/chat/completions" or "/v1/responses" or "/v1/messages";
}
