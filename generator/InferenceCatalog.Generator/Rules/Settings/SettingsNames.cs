namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>What the names of settings say of their values.</summary>
internal static class SettingsNames
{
    public const string OwnSection = "InferenceCatalog";
    public const string Provider = "Provider";

    /// <summary>The sections in which clients of System.ClientModel have their address.</summary>
    public const string Options = "Options";

    private static readonly string[] ModelEndings = ["Model", "ModelId"];
    private static readonly string[] ModelLists = ["Models", "ModelIds"];
    private static readonly string[] AddressEndings = ["Endpoint", "Url", "Uri", "BaseAddress", "ApiBase", "Base_Url"];
    private static readonly string[] KeyEndings = ["Token", "ApiKey", "Api_Key", "AccessKey"];
    private static readonly string[] FileEndings = ["Path", "Dir", "Directory", "Folder", "File", "FileName", "Revision", "Tokenizer", "Cache"];
    private static readonly string[] HuggingFaceSections = ["HuggingFace", "Hugging-Face", "Hugging_Face", "HuggingFaceInference"];

    /// <summary>The section that a text belongs to if it is a model by its name; else null.</summary>
    /// <remarks>In a list of models by name, the names say nothing.</remarks>
    public static string? SectionOfModel(SettingsEntry entry)
    {
        if (EndsWithAny(entry.Name, ModelEndings) || IsAny(entry.Name, ModelLists))
            return entry.Section;

        return entry.Section.Length > 0 && IsAny(SettingsPath.LastName(entry.Section), ModelLists) ? SettingsPath.Parent(entry.Section) : null;
    }

    public static bool IsAddress(string name) => EndsWithAny(name, AddressEndings);

    /// <summary>Whether a name is that of a secret with which a service is called.</summary>
    public static bool IsKey(string name) => EndsWithAny(name, KeyEndings);

    /// <summary>Whether a name speaks of files, as where a model is downloaded and run at home.</summary>
    public static bool IsOfFiles(string name) => EndsWithAny(name, FileEndings);

    public static bool IsOwn(string section) => SettingsPath.Comparer.Equals(section, OwnSection);

    public static bool IsHuggingFace(string name) => IsAny(name, HuggingFaceSections);

    private static bool IsAny(string name, string[] names)
    {
        foreach (var other in names)
        {
            if (SettingsPath.Comparer.Equals(name, other))
                return true;
        }

        return false;
    }

    private static bool EndsWithAny(string name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
