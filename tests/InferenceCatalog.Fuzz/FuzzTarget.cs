namespace InferenceCatalog.Fuzz;

/// <summary>Something that reads what others wrote.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Seeds">What it is known to read.</param>
/// <param name="RunAsync">Reads bytes, and says in a few words what came of it; it throws what it must never throw, or what is found to be wrong.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], Task<string>> RunAsync);
