using InferenceCatalog.Build.Pages;

namespace InferenceCatalog.Build.Tests.Pages;

public class SourceAddressTests
{
    [Theory]
    [InlineData("https://router.huggingface.co/v1/models")]
    [InlineData("http://localhost:5000/models")]
    [InlineData("http://127.0.0.1:5000/models")]
    [InlineData("http://[::1]:5000/models")]
    public void An_encrypted_address_and_one_on_this_machine_are_read(string address) =>
        Assert.Equal(new Uri(address), Parse(address).Uri);

    [Theory]
    [InlineData("http://router.huggingface.co/v1/models")]
    [InlineData("http://192.168.0.1/models")]
    [InlineData("http://localhost.example.com/models")]
    [InlineData("ftp://example.com/models")]
    [InlineData("https://user:secret@example.com/models")]
    [InlineData("models.json")]
    [InlineData("file://server/share/models.json")]
    [InlineData("")]
    public void Any_other_address_is_refused_with_the_property_that_has_it(string address)
    {
        var failure = Assert.Throws<RefreshException>(() => Parse(address));

        Assert.Equal(RefreshErrorCodes.AddressRefused, failure.Code);
        Assert.Contains("InferenceCatalogRouterUrl", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com/models?key=secret")]
    [InlineData("https://user:secret@example.com/models")]
    [InlineData("models.json?secret")]
    [InlineData("models.json#secret")]
    public void What_may_be_a_secret_in_a_refused_address_is_not_told(string address)
    {
        var failure = Assert.Throws<RefreshException>(() => Parse(address));

        Assert.Contains("models", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_an_address_without_a_query_gets_the_default_one()
    {
        Assert.Equal("https://a.test/models?limit=5", Parse("https://a.test/models", "limit=5").Uri.AbsoluteUri);
        Assert.Equal("https://a.test/models?own=1", Parse("https://a.test/models?own=1", "limit=5").Uri.AbsoluteUri);
    }

    [Fact]
    public void The_snapshot_names_neither_a_query_nor_a_path_of_this_machine()
    {
        Assert.Equal("https://a.test/models", Parse("https://a.test/models?key=secret").DisplayName);
        Assert.Equal("models.json", Parse("file:recorded/models.json").DisplayName);
        Assert.Equal("recorded", Parse("file:///somewhere/recorded/").DisplayName);
    }

    [Fact]
    public void A_path_after_file_is_relative_to_the_project()
    {
        var folder = Path.Combine(Path.GetTempPath(), "project #1");

        Assert.Equal(Path.Combine(folder, "recorded", "models.json"), SourceAddress.Parse("file:recorded/models.json", folder, "P").Uri.LocalPath);
    }

    private static SourceAddress Parse(string address, string? defaultQuery = null) =>
        SourceAddress.Parse(address, Path.GetTempPath(), "InferenceCatalogRouterUrl", defaultQuery);
}
