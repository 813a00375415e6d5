using Microsoft.AspNetCore.Builder;

namespace InferenceCatalog.Emulator;

/// <summary><c>GET /files/{id}.png</c>: the images that answers name by address; like providers' file hosts it needs no token.</summary>
internal static class ImageFileEndpoints
{
    private const string Extension = ".png";

    public static void Map(WebApplication application, EmulatorState state) =>
        application.MapGet("/files/{rest}", context => SendAsync(new EmulatedCall(context, state)));

    /// <summary>Keeps an order and gives the address of its image.</summary>
    public static string Publish(EmulatedCall call, string id, PictureOrder order)
    {
        call.State.Pictures.Add(id, order);
        return $"{call.BaseAddress}/files/{id}{Extension}";
    }

    private static async Task SendAsync(EmulatedCall call)
    {
        _ = await call.TriggerAsync("").ConfigureAwait(false);
        var name = call.Rest;
        if (!name.EndsWith(Extension, StringComparison.Ordinal) || !call.State.Pictures.TryGet(name[..^Extension.Length], out var order))
            throw new RefusedException(RouterError.NotFound());

        await call.WriteBytesAsync(EmulatorPicture.Draw(order, call.State.Options.Seed), "image/png").ConfigureAwait(false);
    }
}
