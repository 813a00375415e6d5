using System.Text;
using CsCheck;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class JsonTextReaderPropertyTests
{
    private const long Documents = 5_000;

    [Fact]
    public void Generated_documents_read_as_system_text_json_reads_them() =>
        JsonGen.Document.Sample(
            document =>
            {
                var expected = JsonComparison.ReadWithSystemTextJson(document);
                Assert.NotNull(expected);
                Assert.Equal(expected, JsonComparison.ReadWithOurs(document));
                Assert.Equal(expected, JsonComparison.ReadWithOurs(document, isLenient: true));
            },
            iter: Documents,
            threads: 1);

    [Fact]
    public void Broken_documents_are_accepted_and_refused_as_system_text_json_does()
    {
        var accepted = 0;
        var refused = 0;
        JsonGen.MutatedDocument.Sample(
            document =>
            {
                // A cut can part a surrogate pair, which as UTF-8 would be another text.
                document = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(document));
                if (document.StartsWith('\ufeff'))
                    return;

                var expected = JsonComparison.ReadWithSystemTextJson(document);
                _ = expected is null ? refused++ : accepted++;
                Assert.Equal(expected, JsonComparison.ReadWithOurs(document));
            },
            iter: 2 * Documents,
            threads: 1);

        // The comparison says something only where both happen often.
        Assert.True(accepted > Documents / 20, $"{accepted} accepted");
        Assert.True(refused > Documents / 2, $"{refused} refused");
    }
}
