namespace InferenceCatalog;

/// <summary>The sounds that a model made out of a sound: the cleaned one, or each voice by itself.</summary>
public sealed record AudioToAudioResult : InferenceResult
{
    /// <summary>The sounds, in the order in which the provider gave them.</summary>
    public required IReadOnlyList<LabeledSound> Sounds { get; init; }

    internal static AudioToAudioResult Read(ResultContent content) => new()
    {
        Sounds = LenientJson.ReadList(content, "a list of labelled sounds in base64", LabeledSound.Read),
        ServedBy = content.Source.ServedBy,
        RequestId = content.Source.RequestId,
    };
}
