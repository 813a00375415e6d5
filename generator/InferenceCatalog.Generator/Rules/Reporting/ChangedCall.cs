using InferenceCatalog.Generator.Rules.Calls;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>A call as it would be after a code fix.</summary>
internal static class ChangedCall
{
    public static Call OnProvider(Call call, string provider) => call.Pin is { } pin
        ? call with { Pin = new CallPin(Renamed(pin.Value, provider), pin.IsSuffix, JudgedFor: default), MayHaveOwnKey = false }
        : call;

    public static Call Unpinned(Call call) => call with { Pin = null };

    public static Call OfModel(Call call, ModelOffer offer)
    {
        var changed = WithModel(call, offer.Model, isText: call.Model!.IsText);
        return offer.Suffix switch
        {
            null => changed,
            "" => changed with { Pin = null },
            var suffix => changed with { Pin = new CallPin(Renamed(call.Model.Value, suffix), IsSuffix: true, JudgedFor: default), LacksProvider = false },
        };
    }

    public static Call OfConstant(Call call, ConstantOffer offer) => WithModel(call, offer.Model, isText: false) with
    {
        Pin = offer.Provider is { } provider ? new CallPin(Renamed(call.Model!.Value, provider), IsSuffix: false, JudgedFor: default) : null,
        PinnedNext = call.Pin is null ? default : call.PinnedNext,
        LacksProvider = false,
        LeavesProviderOpen = false,
    };

    /// <summary>The calls that come of a model's text, as far as is known where it stands: each pin that follows it, or none where one is needed.</summary>
    public static IEnumerable<Call> Completed(Call call)
    {
        if (call is { LeavesProviderOpen: true, Pin: null or { NamesProvider: false } })
            return [call with { LacksProvider = true }];

        return call.PinnedNext.Count == 0 ? [call] : PinnedEach(call);
    }

    private static IEnumerable<Call> PinnedEach(Call call)
    {
        foreach (var provider in call.PinnedNext)
            yield return call with { Pin = new CallPin(Renamed(call.Model!.Value, provider), IsSuffix: false, JudgedFor: default) };
    }

    private static Call WithModel(Call call, string model, bool isText)
    {
        var endpoint = call.Endpoint.Address.Model is null ? call.Endpoint : call.Endpoint with { Address = call.Endpoint.Address with { Model = model } };
        return call with { Endpoint = endpoint, Model = new CallModel(Renamed(call.Model!.Value, model), JudgedFor: default, call.Model.Catalog) { IsText = isText } };
    }

    private static CallValue Renamed(CallValue value, string text) => value with { Text = text, IsSaidByCompiler = false };
}
