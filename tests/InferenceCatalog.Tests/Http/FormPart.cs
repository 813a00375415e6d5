using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InferenceCatalog.Tests.Http;

/// <summary>A part of a <c>multipart/form-data</c> body, as ASP.NET Core reads it.</summary>
internal sealed record FormPart(string? Name, string? FileName, string? MediaType, string Text)
{
    public static async Task<IReadOnlyList<FormPart>> ReadAsync(ReceivedRequest request)
    {
        var type = MediaTypeHeaderValue.Parse(request.Header("Content-Type"));
        Assert.Equal("multipart/form-data", type.MediaType.ToString());
        Assert.DoesNotContain('"', type.Boundary.ToString());
        var reader = new MultipartReader(type.Boundary.ToString(), new MemoryStream(request.Body));
        var parts = new List<FormPart>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            using var text = new StreamReader(section.Body);
            parts.Add(new FormPart(
                HeaderUtilities.RemoveQuotes(disposition.Name).Value,
                HeaderUtilities.RemoveQuotes(disposition.FileName).Value,
                section.ContentType,
                await text.ReadToEndAsync()));
        }

        return parts;
    }
}
