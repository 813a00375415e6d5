namespace InferenceCatalog.Build.Pages;

/// <summary>One answer of a source.</summary>
/// <param name="Location">Where it was read, for messages: a URL without its query, or a file's name.</param>
/// <param name="Text">The answer.</param>
internal sealed record Page(string Location, string Text);
