using System.Text;
using CsCheck;

namespace InferenceCatalog.Tests.Http;

public sealed class EventStreamTests
{
    [Theory]
    [InlineData("data: a\n\ndata: b\n\n", "a|b")]
    [InlineData("data: a\r\n\r\ndata: b\r\n\r\n", "a|b")]
    [InlineData("data: a\r\rdata: b\r\r", "a|b")]
    [InlineData("data:a\n\ndata:  b\n\n", "a| b")]
    [InlineData(": comment\n\n:\ndata: a\n: more\n\n", "a")]
    [InlineData("event: x\nid: 1\ndata: a\nretry: 5\n\n", "a")]
    [InlineData("data: a\ndata: b\ndata: c\n\ndata: d\n\n", "a\nb\nc|d")]
    [InlineData("data\ndata\n\n", "\n")]
    [InlineData("data:\n\ndata\n\nevent: ping\ndata: \n\ndata: a\n\n", "a")]
    [InlineData("\uFEFFdata: a\n\n", "a")]
    [InlineData("\n\n\n\ndata: a\n\n\n\n", "a")]
    [InlineData("database: a\n\ndat: b\n\ndata: c\n\n", "c")]
    [InlineData("data: a\n\ndata: never ended\n", "a")]
    [InlineData("data: Größe 😀\n\n", "Größe 😀")]
    public async Task Events_come_as_the_standard_says_however_the_bytes_arrive(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var size in (int[])[1, 2, 3, 7, bytes.Length])
            Assert.Equal(expected, string.Join('|', await ReadAsync(bytes, size)));
    }

    [Fact]
    public async Task An_event_larger_than_the_buffer_comes_whole()
    {
        var large = new string('x', 100_000);
        var events = await ReadAsync(Encoding.UTF8.GetBytes($"data: a\n\ndata: {large}\n\ndata: b\ndata: {large}\n\n"), 1500);

        Assert.Equal(["a", large, "b\n" + large], events);
    }

    [Fact]
    public async Task An_event_without_end_is_refused()
    {
        using var events = new EventStream(new EndlessStream());
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            while (true)
            {
                Assert.False(events.TryRead(out _));
                events.Filled(await events.FillAsync(TestContext.Current.CancellationToken));
            }
        });
    }

    [Fact]
    public void Any_texts_come_back_from_any_framing_in_any_pieces()
    {
        var line = Gen.String[Gen.Char["abc :{}\"é😀"], 0, 12].Where(text => text.IndexOfAny(['\n', '\r']) < 0);
        var ending = Gen.Int[0, 2].Select(i => ((string[])["\n", "\r\n", "\r"])[i]);
        var noise = Gen.Int[0, 2].Select(i => ((string[])["", ": ping", "event: message", "id: 7"])[i]);
        Gen.Select(line.Array[1, 3].Array[0, 8], ending, noise, Gen.Int[1, 40]).Sample((events, end, extra, size) =>
        {
            var wire = new StringBuilder();
            foreach (var lines in events)
            {
                if (extra.Length > 0)
                    wire.Append(extra).Append(end);

                foreach (var text in lines)
                    wire.Append("data: ").Append(text).Append(end);

                wire.Append(end);
            }

            // Half a surrogate pair is U+FFFD on the wire, so the expectation goes the same way. An event without data is none.
            var expected = events
                .Select(lines => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(string.Join('\n', lines))))
                .Where(data => data.Length > 0);
            var actual = ReadAsync(Encoding.UTF8.GetBytes(wire.ToString()), size).GetAwaiter().GetResult();
            return expected.SequenceEqual(actual);
        });
    }

    private static async Task<List<string>> ReadAsync(byte[] bytes, int pieceSize)
    {
        using var events = new EventStream(new PiecewiseStream(bytes, pieceSize));
        var list = new List<string>();
        while (true)
        {
            while (events.TryRead(out var data))
                list.Add(Encoding.UTF8.GetString(data));

            var read = await events.FillAsync(CancellationToken.None);
            if (read == 0)
                return list;

            events.Filled(read);
        }
    }
}
