using InferenceCatalog.Build.Pages;

namespace InferenceCatalog.Build.Tests.Pages;

public class LinkHeaderTests
{
    [Theory]
    [InlineData("""<https://huggingface.co/api/models?cursor=a%3D%3D>; rel="next" """, "https://huggingface.co/api/models?cursor=a%3D%3D")]
    [InlineData("""<https://a.test/?x=1,2>; rel=next""", "https://a.test/?x=1,2")]
    [InlineData("""</first>; rel="first", </second>;title="a, b";rel="next", </last>; rel="last" """, "/second")]
    [InlineData("""</p>; REL="Next" """, "/p")]
    [InlineData("""</p>; rel="prefetch next" """, "/p")]
    [InlineData("""<p> ;title ; rel = next""", "p")]
    public void The_next_page_is_found(string header, string expected) => Assert.Equal(expected, LinkHeader.FindNext([header]));

    [Theory]
    [InlineData("""</p>; rel="prev" """)]
    [InlineData("""</p>; rel=prev; rel=next""")]
    [InlineData("""</p>; rel="prev """)]
    [InlineData("""</p>; rel="nextish" """)]
    [InlineData("""</p>; title="rel=next" """)]
    [InlineData("""</p>; rel=prev; title="a; rel=next" """)]
    [InlineData("""https://a.test/; rel="next" """)]
    [InlineData("""<https://a.test/""")]
    [InlineData("")]
    public void Other_links_are_no_next_page(string header) => Assert.Null(LinkHeader.FindNext([header]));

    [Theory]
    [InlineData("<")]
    [InlineData("<>")]
    [InlineData("<>;")]
    [InlineData("<>;;=")]
    [InlineData("<>; =\"")]
    [InlineData("<>;rel= \"\t")]
    public void A_header_that_makes_no_sense_ends_however_long_it_is(string piece) =>
        Assert.Null(LinkHeader.FindNext([string.Concat(Enumerable.Repeat(piece, 100_000))]));

    [Fact]
    public void Several_headers_count_as_one_list() => Assert.Equal("/b", LinkHeader.FindNext(["""</a>; rel="prev" """, """</b>; rel="next" """]));
}
