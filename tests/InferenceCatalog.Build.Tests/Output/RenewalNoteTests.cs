using System.Globalization;
using System.Text;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Output;

/// <summary>What a refresh tells the next one of the same snapshot, which may be that of another project.</summary>
public sealed class RenewalNoteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly MemoryStream file = new();

    private string Snapshot => folder["catalog/snapshot.json"];

    private string Former => folder["app/obj/replaced.json"];

    public RenewalNoteTests()
    {
        folder.Write("catalog/snapshot.json", "new");
        folder.Write("app/obj/replaced.json", "old");
    }

    public void Dispose()
    {
        folder.Dispose();
        file.Dispose();
    }

    [Fact]
    public void The_next_refresh_learns_what_the_snapshot_replaced()
    {
        Assert.Null(Note().FindReplaced());

        Note().Write(Former);

        Assert.Equal(Former, Note().FindReplaced());
    }

    [Theory]
    [InlineData("alias ll='ls -l'\n")]
    [InlineData("x")]
    public void A_file_that_is_no_note_stays_as_it_is(string text)
    {
        file.Write(Encoding.UTF8.GetBytes(text));

        Note().Write(Former);

        Assert.Equal(text, Encoding.UTF8.GetString(file.ToArray()));
        Assert.Null(Note().FindReplaced());
    }

    [Theory]
    [InlineData("catalog/snapshot.json", "edited")]
    [InlineData("catalog/snapshot.json", null)]
    [InlineData("app/obj/replaced.json", null)]
    public void Not_where_the_snapshot_is_another_one_by_now_or_the_former_is_gone(string name, string? text)
    {
        Note().Write(Former);
        if (text is null)
            File.Delete(folder[name]);
        else
            folder.Write(name, text);

        Assert.Null(Note().FindReplaced());
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public void Not_where_it_is_more_than_an_hour_ago(int minutes, bool isFound)
    {
        Note().Write(Former);
        Age(minutes);

        Assert.Equal(isFound, Note().FindReplaced() is not null);
    }

    [Fact]
    public void Renewals_that_follow_on_each_other_count_as_one_from_the_first_on()
    {
        Note().Write(Former);
        Age(50);
        var second = Note();
        Assert.Equal(Former, second.FindReplaced());
        folder.Write("catalog/snapshot.json", "newer");
        second.Write(Former);
        Assert.Equal(Former, Note().FindReplaced());

        Age(20);
        Assert.Null(Note().FindReplaced());
    }

    [Fact]
    public void What_a_killed_refresh_left_half_written_is_no_note()
    {
        Note().Write(Former);
        var whole = file.ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            file.SetLength(0);
            file.Write(whole.AsSpan(0, length));
            Assert.Null(Note().FindReplaced());
        }

        file.SetLength(1_000_000);
        Assert.Null(Note().FindReplaced());
    }

    private RenewalNote Note() => new(file, Snapshot);

    /// <summary>Makes the note older.</summary>
    private void Age(int minutes)
    {
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n');
        lines[1] = DateTime.Parse(lines[1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).AddMinutes(-minutes).ToString("O", CultureInfo.InvariantCulture);
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }
}
