namespace InferenceCatalog.Build.Pages;

/// <summary>By what means pages are read.</summary>
/// <param name="Http">The client for services.</param>
/// <param name="Limits">What a source may take.</param>
/// <param name="Cache">Where answers are kept; null for nowhere.</param>
/// <param name="Token">A Hugging Face token for sources of Hugging Face; null for none.</param>
internal sealed record PageAccess(HttpClient Http, PageLimits Limits, PageCache? Cache = null, string? Token = null);
