using Microsoft.AspNetCore.Builder;

namespace InferenceCatalog.Emulator;

/// <summary><c>POST /v1/chat/completions</c> and the providers' own chat paths, streamed and not.</summary>
internal static class ChatEndpoints
{
    public static void Map(WebApplication application, EmulatorState state)
    {
        application.MapPost(
            ChatPaths.Router,
            context => AnswerAsync(new EmulatedCall(context, state), chat => RouteChooser.Choose(state, chat)));

        foreach (var (provider, path) in ChatPaths.Native)
        {
            application.MapPost(
                path,
                context => AnswerAsync(
                    new EmulatedCall(context, state),
                    chat => state.Catalog.RequireAtProvider(provider, chat.Model, EmulatedCatalog.Chat)));
        }
    }

    public static async Task AnswerAsync(EmulatedCall call, Func<ChatCall, EmulatedRoute> choose)
    {
        call.Authorize();
        var chat = ChatCallReader.Read(await call.ReadBytesAsync().ConfigureAwait(false));
        var trigger = await call.TriggerAsync(chat.Prompt).ConfigureAwait(false);
        var route = choose(chat);
        if (chat.OffersTools && !route.HasTools)
            throw new RefusedException(RouterError.UnsupportedParameters(chat.HasToolChoice ? ["tools", "tool_choice"] : ["tools"]));

        var answer = ChatAnswerer.Answer(call.State, chat, route, trigger?.Effect is TriggerEffect.LongAnswer);
        call.ServedBy(route.Route.Provider);
        await (chat.IsStreamed
            ? ChatStream.WriteAsync(call, answer, chat.IncludesUsage, trigger?.Effect)
            : call.WriteJsonAsync(ChatBody.Whole(answer))).ConfigureAwait(false);
    }
}
