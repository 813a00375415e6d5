namespace InferenceCatalog.Snapshots;

/// <summary>Where a model stands in the emitted code.</summary>
/// <param name="Id">The Hub id.</param>
/// <param name="Organization">The C# name of its organisation's class, such as <c>Openai</c>.</param>
/// <param name="Name">Its own C# name within that, such as <c>Gpt_Oss_120b</c>.</param>
internal sealed record ModelName(string Id, string Organization, string Name);
