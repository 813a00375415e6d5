using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>What a route must do, and whom the project lets do it, to be an alternative for a call.</summary>
/// <param name="Tasks">What is asked; several where it is one of these.</param>
/// <param name="Policy">What the project wants: what it does not is no alternative at all.</param>
internal sealed record RouteNeeds(EquatableArray<string> Tasks, ProjectPolicy Policy)
{
    private const string Image = "image";
    private const string Audio = "audio";

    public bool Tools { get; init; }

    public bool StructuredOutput { get; init; }

    public bool Images { get; init; }

    public bool Sound { get; init; }

    /// <summary>How many tokens must have room, at least: those of the answer; null when nothing shows it.</summary>
    public long? Tokens { get; init; }

    /// <summary>What a call needs, as far as the source shows it.</summary>
    public static RouteNeeds Of(Call call, ProjectPolicy policy) => new(call.Tasks, policy)
    {
        Tools = call.Uses.Tools is not null,
        StructuredOutput = call.Uses.StructuredOutput is not null,
        Images = call.Uses.Images is not null,
        Sound = call.Uses.Audio is not null,
        Tokens = call.Uses.MaxTokens?.Number,
    };

    /// <summary>Whether a route can do it: null when the snapshot does not say of all of it, and nothing of it is a no.</summary>
    public bool? AreMetBy(SnapshotRoute route) => And(
        Tools ? route.Tools : true,
        And(StructuredOutput ? route.StructuredOutput : true, HasRoom(route)));

    /// <summary>Whether a model takes what the call sends: null when the snapshot does not say.</summary>
    public bool? AreMetBy(SnapshotModel model) => And(Images ? Takes(model, Image) : true, Sound ? Takes(model, Audio) : true);

    public static bool? And(bool? left, bool? right) => left is false || right is false ? false : left is true ? right : null;

    private bool? HasRoom(SnapshotRoute route) => (Tokens, route.Context) switch
    {
        (null, _) => true,
        (_, null) => null,
        ({ } tokens, { } context) => tokens <= context,
    };

    private static bool? Takes(SnapshotModel model, string modality)
    {
        foreach (var input in model.InputModalities)
        {
            if (input == modality)
                return true;
        }

        return model.InputModalities.Count == 0 ? null : false;
    }
}
