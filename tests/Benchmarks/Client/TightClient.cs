using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>The floor: what a careful programmer writes for this one endpoint, with HttpClient and Utf8JsonReader and nothing more.</summary>
/// <param name="endpoint">The server's root.</param>
/// <param name="handler">What sends.</param>
internal sealed class TightClient(Uri endpoint, HttpMessageHandler handler) : IDisposable
{
    private readonly HttpClient http = new(handler);
    private readonly Uri address = new(endpoint, "/v1/chat/completions");
    private readonly AuthenticationHeaderValue authorization = new("Bearer", "hf_benchmark");

    public async Task<string> ChatAsync(string prompt)
    {
        using var response = await http.SendAsync(Request(prompt, stream: false), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var body = await response.Content.ReadAsStreamAsync();
        var buffer = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength ?? 4095) + 1);
        try
        {
            var filled = 0;
            while (await body.ReadAsync(buffer.AsMemory(filled)) is > 0 and var read)
            {
                filled += read;
                GrowIfFull(ref buffer, filled);
            }

            return ReadContent(buffer.AsSpan(0, filled)) ?? "";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public async Task<int> StreamAsync(string prompt)
    {
        using var response = await http.SendAsync(Request(prompt, stream: true), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var body = await response.Content.ReadAsStreamAsync();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var (filled, characters) = (0, 0);
            while (await body.ReadAsync(buffer.AsMemory(filled)) is > 0 and var read)
            {
                filled += read;
                var used = ReadLines(buffer.AsSpan(0, filled), ref characters, out var isDone);
                if (isDone)
                    return characters;

                buffer.AsSpan(used, filled - used).CopyTo(buffer);
                filled -= used;
                GrowIfFull(ref buffer, filled);
            }

            throw new HttpIOException(HttpRequestError.ResponseEnded, "The stream ended without its end marker.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>Reads the lines that have arrived as a whole and says how many bytes they are.</summary>
    private static int ReadLines(ReadOnlySpan<byte> arrived, ref int characters, out bool isDone)
    {
        isDone = false;
        var used = 0;
        while (!isDone && arrived[used..].IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = arrived.Slice(used, end);
            used += end + 1;
            if (!line.StartsWith("data:"u8))
                continue;

            var data = line["data:".Length..].Trim(" \r"u8);
            isDone = data.SequenceEqual("[DONE]"u8);
            if (!isDone)
                characters += ReadContent(data)?.Length ?? 0;
        }

        return used;
    }

    private static void GrowIfFull(ref byte[] buffer, int filled)
    {
        if (filled < buffer.Length)
            return;

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static string? ReadContent(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("content"u8))
            {
                reader.Read();
                return reader.GetString();
            }
        }

        return null;
    }

    private HttpRequestMessage Request(string prompt, bool stream)
    {
        var body = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, "openai/gpt-oss-120b:groq");
            writer.WriteStartArray("messages"u8);
            writer.WriteStartObject();
            writer.WriteString("role"u8, "user"u8);
            writer.WriteString("content"u8, prompt);
            writer.WriteEndObject();
            writer.WriteEndArray();
            if (stream)
                writer.WriteBoolean("stream"u8, true);

            writer.WriteEndObject();
        }

        var content = new ReadOnlyMemoryContent(body.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content, Headers = { Authorization = authorization } };
    }
}
