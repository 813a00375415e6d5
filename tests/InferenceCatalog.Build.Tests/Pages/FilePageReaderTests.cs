using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Pages;

public class FilePageReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_file_is_one_page_without_its_byte_order_mark()
    {
        File.WriteAllBytes(folder["a.json"], [0xEF, 0xBB, 0xBF, (byte)'[', (byte)']']);

        Assert.Equal(["[]"], await ReadAllAsync("a.json"));
    }

    [Fact]
    public async Task A_folder_is_read_in_the_order_of_its_files_names()
    {
        folder.Write("pages/10.json", "third");
        folder.Write("pages/02.json", "second");
        folder.Write("pages/01.json", "first");
        folder.Write("pages/README.md", "not a page");

        Assert.Equal(["first", "second", "third"], await ReadAllAsync("pages"));
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData("empty")]
    public async Task What_is_not_there_is_told_with_its_path(string name)
    {
        Directory.CreateDirectory(folder["empty"]);

        var failure = await Assert.ThrowsAsync<RefreshException>(() => ReadAllAsync(name));

        Assert.Equal(RefreshErrorCodes.SourceUnreachable, failure.Code);
        Assert.Contains(folder[name], failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        folder.Write("a.json", new string(' ', 5_000));

        var failure = await Assert.ThrowsAsync<RefreshException>(() => ReadAllAsync("a.json", PageLimits.Default with { PageBytes = 4_999 }));

        Assert.Equal(RefreshErrorCodes.SourceUnbounded, failure.Code);
    }

    private async Task<List<string>> ReadAllAsync(string name, PageLimits? limits = null)
    {
        using var http = CatalogHttp.Create();
        var reader = PageReader.Open(SourceAddress.Parse("file:" + name, folder.Path, "P"), new PageAccess(http, limits ?? PageLimits.Default));
        var pages = new List<string>();
        while (await reader.ReadNextAsync(CancellationToken.None) is { } page)
            pages.Add(page.Text.ToString());

        return pages;
    }
}
