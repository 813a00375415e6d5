namespace InferenceCatalog.Snapshots;

/// <summary>An organisation's class in the emitted code.</summary>
/// <param name="Id">The part of its models' ids before the slash.</param>
/// <param name="Name">The C# name of the class.</param>
/// <param name="FirstModel">The index of its first model in the snapshot.</param>
/// <param name="ModelCount">How many models it has; they stand together.</param>
/// <param name="FirstGone">The index of its first model among those that left.</param>
/// <param name="GoneCount">How many of its models left; they stand together.</param>
internal sealed record OrganizationName(string Id, string Name, int FirstModel, int ModelCount, int FirstGone, int GoneCount);
