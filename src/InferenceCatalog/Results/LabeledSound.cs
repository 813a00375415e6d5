using System.Text.Json;

namespace InferenceCatalog;

/// <summary>One of the sounds that a model made out of a sound.</summary>
/// <param name="Label">What it is: a voice, an instrument, or the model's own word.</param>
/// <param name="Bytes">The file, as the provider made it.</param>
/// <param name="MediaType">The media type, such as <c>audio/flac</c>: the provider's word, or what the first bytes say where it gave none.</param>
public sealed record LabeledSound(string Label, ReadOnlyMemory<byte> Bytes, string MediaType)
{
    internal static LabeledSound? Read(JsonElement item)
    {
        if (item.GetText("label") is not { } label || item.GetText("blob") is not { } blob)
            return null;

        var (bytes, mediaType) = MediaContent.Decode(blob);
        return new LabeledSound(label, bytes, item.GetText("content-type") ?? mediaType);
    }
}
