using System.Globalization;

namespace InferenceCatalog.Emulator;

/// <summary>What the endpoints of one emulator share.</summary>
internal sealed class EmulatorState(RouterEmulatorOptions options, EmulatedCatalog catalog, CancellationToken stopping)
{
    private int requests;

    public RouterEmulatorOptions Options => options;

    public EmulatedCatalog Catalog => catalog;

    public CancellationToken Stopping => stopping;

    public TriggerCounts TriggerCounts { get; } = new();

    public BoundedStore<PictureOrder> Pictures { get; } = new(1000);

    public BoundedStore<FalJob> FalJobs { get; } = new(1000);

    /// <summary>Counts up, so that a run that is repeated has the same ids in its logs.</summary>
    public string NextRequestId() =>
        string.Create(CultureInfo.InvariantCulture, $"emulator-{options.Seed}-{Interlocked.Increment(ref requests):D6}");
}
