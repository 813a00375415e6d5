using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>Walks through JSON in UTF-8 token by token: strict RFC 8259, without an allocation until a value is asked for.</summary>
/// <remarks>
/// It accepts what System.Text.Json accepts by default and refuses what that refuses, with two differences: a byte order mark
/// may come first, and half a surrogate pair among the escapes is handed on for the caller's own check of the text. Files that people
/// write can be read leniently, as .NET's configuration does: comments, and a comma after the last entry, are passed over.
/// An escape in a name counts for what it stands for, as everywhere in JSON. Names that stand twice are the caller's to judge.
/// </remarks>
internal sealed class JsonTextReader
{
    private const int TokensBetweenCancellationChecks = 4096;
    private const int FirstBeyondAscii = 0x80;

    private readonly Utf8Text text;
    private readonly JsonLimits limits;
    private readonly CancellationToken cancellation;
    private readonly bool isLenient;
    private State state = State.Value;
    private OpenContainers open;
    private int position;
    private int tokensUntilCheck = TokensBetweenCancellationChecks;

    /// <exception cref="JsonFormatException">The text is longer than allowed.</exception>
    public JsonTextReader(in Utf8Text text, JsonLimits limits, CancellationToken cancellation, bool isLenient = false)
    {
        this.text = text;
        this.limits = limits;
        this.cancellation = cancellation;
        this.isLenient = isLenient;
        if (text.Length > limits.MaxDocumentLength)
            throw JsonFormatException.Above("The file has more than the", limits.MaxDocumentLength, "bytes that are allowed", 0);

        cancellation.ThrowIfCancellationRequested();
        position = text.PreambleLength;
    }

    private enum State
    {
        Value,
        FirstMember,
        FirstItem,
        AfterValue,
    }

    /// <summary>The text that is read.</summary>
    public Utf8Text Source => text;

    /// <summary>What the reader stands on.</summary>
    public JsonToken Token { get; private set; }

    /// <summary>Where the token begins, in bytes.</summary>
    public int Start { get; private set; }

    /// <summary>How many bytes the token has, quotes included.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the token is a string or name with an escape in it.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>Moves to the next token.</summary>
    /// <exception cref="JsonFormatException">The text is not JSON from here on, or above a limit.</exception>
    [MethodImpl(HotPath.Optimized)]
    public void Read()
    {
        if (--tokensUntilCheck == 0)
        {
            cancellation.ThrowIfCancellationRequested();
            tokensUntilCheck = TokensBetweenCancellationChecks;
        }

        var at = SkipSpace(position);
        switch (state)
        {
            case State.Value:
                ReadValue(at);
                break;
            case State.FirstMember when CharAt(at) == '}':
            case State.FirstItem when CharAt(at) == ']':
                Close(at);
                break;
            case State.FirstMember:
                ReadName(at);
                break;
            case State.FirstItem:
                ReadValue(at);
                break;
            default:
                ReadAfterValue(at);
                break;
        }
    }

    /// <summary>Passes over the value that the reader stands on: afterwards it stands on the value's last token.</summary>
    public void Skip()
    {
        if (Token is not (JsonToken.ObjectStart or JsonToken.ArrayStart))
            return;

        for (var outside = open.Depth - 1; open.Depth > outside;)
            Read();
    }

    /// <summary>Whether the name or string that the reader stands on says <paramref name="expected"/>.</summary>
    [MethodImpl(HotPath.Optimized)]
    public bool TextIs(string expected)
    {
        // No text has fewer bytes than characters.
        var length = Length - 2;
        if (HasEscapes || length < expected.Length)
            return HasEscapes && GetText() == expected;

        var source = text.Bytes;
        var start = Start + 1;
        for (var at = 0; at < expected.Length; at++)
        {
            var found = source[start + at];
            if (found != expected[at] || found >= FirstBeyondAscii)
                return (found | expected[at]) >= FirstBeyondAscii && GetText() == expected;
        }

        return length == expected.Length;
    }

    /// <summary>The name or string that the reader stands on.</summary>
    public string GetText() => HasEscapes
        ? JsonEscapes.Decode(text, Start + 1, Length - 2)
        : text.Slice(Start + 1, Length - 2);

    /// <summary>The number that the reader stands on, where it is whole, written without an exponent and within 64 bits.</summary>
    public bool TryGetInt64(out long value) => JsonNumbers.TryReadInt64(text, Start, Length, out value);

    /// <summary>The number that the reader stands on, where a decimal can hold it.</summary>
    public bool TryGetDecimal(out decimal value) => JsonNumbers.TryReadDecimal(text, Start, Length, out value);

    /// <summary>Between most tokens of a catalog there is nothing, and then nothing is called.</summary>
    private int SkipSpace(int at) => at < text.Length && text.Bytes[at] > ' ' && !isLenient ? at : JsonSpace.Skip(text, at, isLenient);

    /// <summary>For what the grammar is made of, all of which is ASCII.</summary>
    private char CharAt(int at) => at < text.Length ? (char)text.Bytes[at] : '\0';

    [MethodImpl(HotPath.Optimized)]
    private void ReadAfterValue(int at)
    {
        if (open.Depth == 0)
        {
            if (at < text.Length)
                throw new JsonFormatException("Nothing may follow the end of the document.", at, 1);

            Set(JsonToken.End, at, 0);
            return;
        }

        var next = CharAt(at);
        if (next == ',')
        {
            at = SkipSpace(at + 1);
            if (isLenient && CharAt(at) == open.End)
                Close(at);
            else if (open.IsObject)
                ReadName(at);
            else
                ReadValue(at);
        }
        else
        {
            if (next != open.End)
                throw JsonFormatException.Unexpected(text, at, $"a comma or '{open.End}'");

            Close(at);
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private void ReadName(int at)
    {
        if (CharAt(at) != '"')
            throw JsonFormatException.Unexpected(text, at, "a name in double quotes");

        ScanString(at, JsonToken.Name);
        var colon = SkipSpace(position);
        if (CharAt(colon) != ':')
            throw JsonFormatException.Unexpected(text, colon, "a colon");

        position = colon + 1;
        state = State.Value;
    }

    [MethodImpl(HotPath.Optimized)]
    private void ReadValue(int at)
    {
        switch (CharAt(at))
        {
            case '"':
                ScanString(at, JsonToken.Text);
                state = State.AfterValue;
                break;
            case '{':
                Open(at, JsonToken.ObjectStart);
                open.OpenObject();
                state = State.FirstMember;
                break;
            case '[':
                Open(at, JsonToken.ArrayStart);
                open.OpenArray();
                state = State.FirstItem;
                break;
            case 't':
                ReadLiteral(at, "true", JsonToken.True);
                break;
            case 'f':
                ReadLiteral(at, "false", JsonToken.False);
                break;
            case 'n':
                ReadLiteral(at, "null", JsonToken.Null);
                break;
            case '-' or (>= '0' and <= '9'):
                Set(JsonToken.Number, at, JsonNumbers.Scan(text, at) - at);
                state = State.AfterValue;
                break;
            default:
                throw JsonFormatException.Unexpected(text, at, "a value");
        }
    }

    private void Open(int at, JsonToken token)
    {
        if (open.Depth >= limits.MaxDepth)
            throw JsonFormatException.Above("Objects and arrays are nested deeper than the", limits.MaxDepth, "levels that are allowed", at);

        Set(token, at, 1);
    }

    private void Close(int at)
    {
        Set(text.Bytes[at] == '}' ? JsonToken.ObjectEnd : JsonToken.ArrayEnd, at, 1);
        open.Close();
        state = State.AfterValue;
    }

    private void ReadLiteral(int at, string literal, JsonToken token)
    {
        if (!text.HasAt(at, literal))
            throw JsonFormatException.Unexpected(text, at, "a value");

        Set(token, at, literal.Length);
        state = State.AfterValue;
    }

    [MethodImpl(HotPath.Optimized)]
    private void ScanString(int start, JsonToken token)
    {
        // Up to the end of the memory, which the loop needs no second check for; what lies behind the text's end is none of it.
        var source = text.Bytes;
        var escapes = false;
        var at = start + 1;
        for (; at < source.Length; at++)
        {
            // Most letters stand above the three that matter: one comparison for them, not three.
            var next = source[at];
            if (next > '\\')
                continue;

            if (next == '"' || next < ' ' || at >= text.Length)
                break;

            if (next == '\\')
            {
                escapes = true;
                at = JsonEscapes.Scan(text, at);
            }
        }

        if (at >= text.Length)
            throw new JsonFormatException("The file ends within a string.", start, 1);

        if (source[at] != '"')
            throw new JsonFormatException("A control character or line break stands in a string, where an escape is expected.", at, 1);

        Set(token, start, at + 1 - start);
        HasEscapes = escapes;
        if (Length - 2 > limits.MaxStringLength)
            throw JsonFormatException.Above("A string has more than the", limits.MaxStringLength, "bytes that are allowed", start);
    }

    private void Set(JsonToken token, int start, int length)
    {
        Token = token;
        Start = start;
        Length = length;
        HasEscapes = false;
        position = start + length;
    }
}
