using System.Text.Json;
using static InferenceCatalog.LenientValues;

namespace InferenceCatalog;

/// <summary>What a completion or one chunk of a streamed one says, read without a tree and without any object but its texts.</summary>
/// <remarks>A member that is missing, null or of another type is unknown; only malformed JSON throws.</remarks>
internal struct ChatFields
{
    public string? Id;
    public string? Model;
    public DateTimeOffset? CreatedAt;
    public TokenUsage? Usage;
    public bool HasChoice;
    public bool HasError;

    /// <summary>The first of the answers, or of the pieces of answers.</summary>
    public ChoiceFields Choice;

    /// <summary>The others; null for none.</summary>
    public List<ChoiceFields>? Others;

    /// <summary>Set for a text that is continued, whose pieces stand in <c>text</c>: in a chat that is an older name, which some send besides.</summary>
    public bool HasTexts;

    /// <summary>Set to leave out id, model and time, which each chunk repeats.</summary>
    public bool SkipsHeader;

    /// <summary>Reads an object to its end.</summary>
    /// <exception cref="JsonException">The JSON is malformed or not an object.</exception>
    public void ReadDocument(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException("an object was expected");

        while (ReadName(ref reader))
        {
            // By the raw bytes, here and below: most names of a chunk are to be skipped, and ValueTextEquals throws at an escaped half of a character.
            var name = reader.ValueSpan;
            if (name.SequenceEqual("choices"u8))
                ReadChoices(ref reader);
            else if (name.Length != 5)
                ReadOther(ref reader, name);
            else if (name.SequenceEqual("usage"u8))
                Usage = TokenUsageReader.Read(ref reader) ?? Usage;
            else if (name.SequenceEqual("error"u8))
                HasError |= ReadIsPresent(ref reader);
            else if (!SkipsHeader && name.SequenceEqual("model"u8))
                Model = ReadText(ref reader);
            else
                reader.Skip();
        }

        // What follows the object must be nothing: half of another one would mean that the framing is broken.
        if (reader.Read())
            throw new JsonException("one object was expected");
    }

    private void ReadOther(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (SkipsHeader)
            reader.Skip();
        else if (name.SequenceEqual("id"u8))
            Id = ReadText(ref reader);
        else if (name.SequenceEqual("created"u8))
            CreatedAt = ReadTime(ref reader);
        else
            reader.Skip();
    }

    private void ReadChoices(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is not JsonTokenType.StartObject)
            {
                reader.Skip();
            }
            else if (!HasChoice)
            {
                HasChoice = true;
                Choice.Read(ref reader, HasTexts);
            }
            else
            {
                var other = new ChoiceFields { Index = (Others?.Count ?? 0) + 1 };
                other.Read(ref reader, HasTexts);
                (Others ??= []).Add(other);
            }
        }
    }
}
