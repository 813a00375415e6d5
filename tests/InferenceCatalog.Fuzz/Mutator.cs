namespace InferenceCatalog.Fuzz;

/// <summary>Spoils bytes a little, in ways to which readers of JSON and of streams are sensitive.</summary>
internal sealed class Mutator(Random random)
{
    private const int MaxLength = 20_000;

    private static readonly byte[][] Words =
    [
        .. "{|}|[|]|\"|:|,|\\|\\u|\\ud83d|\\udc00|null|true|-|0|1e999|-1|18446744073709551616|0.0|{}|[]|[[|{\"|\"\":"
            .Split('|').Select(System.Text.Encoding.UTF8.GetBytes),
        .. "error|choices|delta|content|message|tool_calls|index|id|function|arguments|name|finish_reason|usage|reasoning|text|data|url|output|status|label|score|embedding|chunks|logprobs|detail"
            .Split('|').Select(name => System.Text.Encoding.UTF8.GetBytes($"\"{name}\":")),
        .. "data: |data:|data|: x\n|\n\n|\r\n|\r|\n|[DONE]|data: [DONE]\n\n|event: x\n|data: {\"error\":\"x\"}\n\n|{'message': '|<title>|https://a.example/b|data:image/png;base64,AAAA"
            .Split('|').Select(System.Text.Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xF0, 0x9F, 0x98, 0x80],
    ];

    /// <summary>One to eight changes of a text, sometimes with a piece of another.</summary>
    public byte[] Mutate(byte[] seed, byte[] other)
    {
        var bytes = new List<byte>(seed);
        for (var changes = 1 + random.Next(8); changes > 0; changes--)
            Change(bytes, other);

        if (bytes.Count > MaxLength)
            bytes.RemoveRange(MaxLength, bytes.Count - MaxLength);

        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(1 + random.Next(random.Next(4) == 0 ? 200 : 8), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(1 + random.Next(300), other.Length - from)));
                break;
            case 5 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                for (var times = random.Next(20) == 0 ? random.Next(200) : 1; times > 0; times--)
                    bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            default:
                var word = Words[random.Next(Words.Length)];
                bytes.RemoveRange(at, Math.Min(word.Length, bytes.Count - at));
                bytes.InsertRange(at, word);
                break;
        }
    }
}
