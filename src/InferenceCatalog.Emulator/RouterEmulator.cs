using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceCatalog.Emulator;

/// <summary>
/// The Hugging Face router on your own machine: the same paths, bodies and errors, driven by the catalog's snapshot, with answers
/// that are visibly not a model's. It listens on 127.0.0.1 only and never calls out.
/// </summary>
/// <example>
/// <code>
/// await using var emulator = await RouterEmulator.StartAsync();
/// var client = new InferenceClient(new InferenceClientOptions { Endpoint = emulator.Endpoint, Token = emulator.Token });
/// </code>
/// </example>
/// <remarks><see cref="EmulatorTriggers"/> lists the words that make it answer as the router does on a bad day.</remarks>
public sealed class RouterEmulator : IAsyncDisposable
{
    private readonly WebApplication application;

    private RouterEmulator(WebApplication application, Uri endpoint)
    {
        this.application = application;
        Endpoint = endpoint;
    }

    /// <summary>Stands where <c>https://router.huggingface.co</c> does, such as <c>http://127.0.0.1:5123</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>The only token that the emulator takes. It has the form of a Hugging Face token and opens nothing else.</summary>
    public string Token { get; } = EmulatorToken.Value;

    /// <summary>Starts an emulator that runs until it is disposed.</summary>
    /// <param name="options">What to serve; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="InvalidDataException">The snapshot cannot be read; the message has the line and column.</exception>
    /// <exception cref="IOException">The snapshot's file or the port cannot be opened.</exception>
    public static async Task<RouterEmulator> StartAsync(
        RouterEmulatorOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new RouterEmulatorOptions();
        var text = await EmulatorSnapshot.LoadTextAsync(options, cancellationToken).ConfigureAwait(false);
        var catalog = new EmulatedCatalog(EmulatorSnapshot.Read(text, cancellationToken));
        var application = EmulatorApplication.Create(options, catalog);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new RouterEmulator(application, AddressOf(application));
    }

    /// <summary>Stops listening, ends what still runs, and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }

    private static Uri AddressOf(WebApplication application)
    {
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new Uri(addresses.Addresses.First());
    }
}
