using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>The floor: what a careful programmer writes for this one endpoint, with HttpClient and Utf8JsonReader and nothing more.</summary>
internal sealed class TightClient(Uri endpoint) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Uri address = new(endpoint, "/v1/chat/completions");
    private readonly AuthenticationHeaderValue authorization = new("Bearer", "hf_benchmark");

    public async Task<string> ChatAsync(string prompt)
    {
        using var response = await http.SendAsync(Request(prompt, stream: false), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var length = (int)response.Content.Headers.ContentLength!.Value;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            using var body = await response.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(buffer.AsMemory(0, length));
            return ReadContent(buffer.AsSpan(0, length)) ?? "";
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
        var buffer = new byte[16 * 1024];
        var (filled, characters) = (0, 0);
        while (true)
        {
            var read = await body.ReadAsync(buffer.AsMemory(filled));
            if (read == 0)
                return characters;

            filled += read;
            var start = 0;
            while (buffer.AsSpan(start, filled - start).IndexOf((byte)'\n') is >= 0 and var end)
            {
                var line = buffer.AsSpan(start, end);
                if (line.StartsWith("data: {"u8))
                    characters += ReadContent(line["data: ".Length..])?.Length ?? 0;

                start += end + 1;
            }

            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
        }
    }

    public void Dispose() => http.Dispose();

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
