using Microsoft.Extensions.Hosting;

namespace InferenceCatalog.Emulator;

/// <summary>Leaves Ctrl+C and SIGTERM to the program around the emulator, which the usual console lifetime would take over.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
