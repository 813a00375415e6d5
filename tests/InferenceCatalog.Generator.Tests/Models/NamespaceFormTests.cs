using InferenceCatalog.Generator.Models;

namespace InferenceCatalog.Generator.Tests.Models;

public sealed class NamespaceFormTests
{
    [Theory]
    [InlineData("InferenceCatalog")]
    [InlineData("Contoso.Catalog_2")]
    [InlineData("_1.Größe")]
    public void Names_with_points_between_are_namespaces(string name) => Assert.True(NamespaceForm.IsWellFormed(name));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Contoso.")]
    [InlineData("1Contoso")]
    [InlineData("My-App")]
    [InlineData("Contoso Catalog")]
    [InlineData("Contoso.class")]
    [InlineData("Contoso{}class Evil{}")]
    [InlineData("Contoso;")]
    [InlineData("@Contoso")]
    [InlineData("Conto\u202Eso")]
    [InlineData("Conto\u00ADso")]
    [InlineData("Conto\nso")]
    [InlineData("Conto\\u0073o")]
    public void Anything_else_is_none(string name) => Assert.False(NamespaceForm.IsWellFormed(name));

    [Fact]
    public void Half_a_surrogate_pair_and_ten_thousand_letters_are_none()
    {
        Assert.False(NamespaceForm.IsWellFormed("A\uD800"));
        Assert.False(NamespaceForm.IsWellFormed(new string('a', 10_000)));
    }
}
