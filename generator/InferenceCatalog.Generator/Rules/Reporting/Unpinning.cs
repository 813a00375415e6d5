using InferenceCatalog.Generator.Rules.Calls;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>Says whether a call would still be sent if its pin were taken out.</summary>
internal static class Unpinning
{
    private const string Chat = "conversational";

    /// <summary>The router chooses a provider for chat alone; beyond that, a constant knows its routes and a text does not.</summary>
    public static bool IsPossible(Call call) => IsChat(call) || call is { Pin.IsSuffix: false, Model.IsText: false };

    public static bool IsChat(Call call) => call.Tasks.Count == 1 && call.Tasks[0] == Chat;
}
