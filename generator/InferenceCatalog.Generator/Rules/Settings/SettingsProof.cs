namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Whether a model in settings is one of Hugging Face's inference.</summary>
internal enum SettingsProof
{
    /// <summary>Nothing shows it, or something speaks against it.</summary>
    None,

    /// <summary>The section has Hugging Face's name, but may be about a download from the Hub just as well.</summary>
    Named,

    /// <summary>The section can mean nothing else.</summary>
    Shown,
}
