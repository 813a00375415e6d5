using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Pages;

/// <summary>One answer of a source.</summary>
/// <param name="Location">Where it was read, for messages: a URL without its query, or a file's name.</param>
/// <param name="Text">The answer. It lies in memory that the next one will have.</param>
internal sealed record Page(string Location, Utf8Text Text);
