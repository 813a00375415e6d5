namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Whose key a text is.</summary>
internal enum CallKeyKind
{
    /// <summary>A token of Hugging Face, <c>hf_…</c>.</summary>
    HuggingFace,

    /// <summary>A provider's own key.</summary>
    Provider,
}
