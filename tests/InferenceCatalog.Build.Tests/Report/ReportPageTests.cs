using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using InferenceCatalog.Build.Report;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Report;

public partial class ReportPageTests
{
    private static readonly ReportContent Small = ReportCatalogs.Content(ReportCatalogs.Talker(new SnapshotRoute("groq", "conversational")));

    [Fact]
    public void The_policy_lets_in_nothing_but_its_own_style_and_script_by_their_hashes()
    {
        var page = ReportPage.Write(Small);

        Assert.Equal(
            $"default-src 'none'; style-src '{Hash(Style().Match(page))}'; script-src '{Hash(Script().Match(page))}'; "
                + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            Policy().Match(page).Groups[1].Value);
        Assert.True(page.IndexOf("Content-Security-Policy", StringComparison.Ordinal) < page.IndexOf("<style>", StringComparison.Ordinal));
    }

    [Fact]
    public void It_asks_for_nothing_from_elsewhere()
    {
        var page = ReportPage.Write(Small);

        Assert.DoesNotMatch(Elsewhere(), page);

        // The name of a language, and what a link begins with: it is followed only when somebody follows it.
        Assert.Equal(["http://www.w3.org/2000/svg", "https://huggingface.co/${id.split("], Address().Matches(page).Select(match => match.Value));
    }

    [Fact]
    public void Style_and_script_hold_nothing_that_would_end_them()
    {
        var page = ReportPage.Write(Small);

        Assert.Equal(2, Count(page, "</script"));
        Assert.Equal(1, Count(page, "</style"));
        Assert.Equal(0, Count(page, "<!--"));
        Assert.DoesNotContain("innerHTML", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_like_a_place_of_the_template_stays_text()
    {
        var route = new SnapshotRoute("groq", "conversational", ProviderId: "{{script}}{{facts}}");

        var page = ReportPage.Write(ReportCatalogs.Content(ReportCatalogs.Talker(route)));

        Assert.Equal(1, Count(page, "{{script}}{{facts}}"));
        Assert.Equal(1, Count(page, "\"retrieved\""));
    }

    [Fact]
    public void Hostile_texts_change_nothing_but_the_facts()
    {
        const string Attack = "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>";
        var hostile = ReportCatalogs.Content(Known.Model(Attack, new SnapshotRoute(Attack, Attack, ProviderId: Attack)));

        Assert.Equal(Facts().Replace(ReportPage.Write(Small), ""), Facts().Replace(ReportPage.Write(hostile), ""));
    }

    [Fact]
    public void Not_even_the_day_is_taken_for_HTML()
    {
        var page = ReportPage.Write(new ReportContent(ReportCatalogs.Of("\"><b>2026</b>"), null, null));

        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("datetime=\"&quot;&gt;&lt;b&gt;2026&lt;/b&gt;\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes_and_the_day_is_theirs()
    {
        var page = ReportPage.Write(Small);

        Assert.Equal(page, ReportPage.Write(Small));
        Assert.Contains("<time datetime=\"2026-07-27\">2026-07-27</time>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', page);
    }

    private static int Count(string page, string part) => page.Split(part).Length - 1;

    private static string Hash(Match element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.Groups[1].Value)));

    [GeneratedRegex("<style>([^<]*)</style>")]
    private static partial Regex Style();

    [GeneratedRegex("<script>(.*)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<script type=\"application/json\" id=\"facts\">.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Facts();

    [GeneratedRegex("\\b(src|srcset|action|import|url)\\s*[=(]|<link|@import|href=\"(?!#)|fetch\\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("[a-z]+://[^\"' )]*")]
    private static partial Regex Address();
}
