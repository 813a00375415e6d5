using InferenceCatalog.Build.Code;
using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Code;

public sealed class CompilerArgumentsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Only_the_snapshot_and_what_would_be_written_are_others()
    {
        var inUse = folder["app/catalog/snapshot.json"];
        folder.Write("app/obj/app.editorconfig", $"is_global = true\n[{inUse}]\nbuild_metadata.AdditionalFiles.CatalogRole = snapshot\n");
        var lines = Write(
            [
                "/noconfig", "/define:TRACE;DEBUG", "/out:obj/app.dll", "/refout:obj/ref/app.dll", "/doc:obj/app.xml", "/errorlog:obj/my.sarif",
                "/additionalfile:catalog/snapshot.json", "/additionalfile:other.json", "/analyzerconfig:obj/app.editorconfig", "My Program.cs",
            ],
            inUse);

        Assert.Equal(
            [
                "/define:TRACE;DEBUG",
                $"/additionalfile:{folder["new.json"]}",
                "/additionalfile:other.json",
                $"/analyzerconfig:{folder["work/options0.editorconfig"]}",
                "\"My Program.cs\"",
                $"/out:{folder["work/code.dll"]}",
                $"/errorlog:{folder["work/log.sarif"]},version=2.1",
            ],
            lines);
        Assert.Contains($"[{folder["new.json"]}]", File.ReadAllText(folder["work/options0.editorconfig"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_say_nothing_of_the_snapshot_stay_where_they_are()
    {
        folder.Write("app/.editorconfig", "root = true\n");

        Assert.Equal("/analyzerconfig:.editorconfig", Write(["/analyzerconfig:.editorconfig"], folder["app/catalog/snapshot.json"])[0]);
    }

    [Theory]
    [InlineData("/additionalfile:catalog/snapshot.json", true)]
    [InlineData("/additionalfile:catalog/../catalog/snapshot.json", true)]
    [InlineData("/additionalfile:snapshot.json", false)]
    [InlineData("catalog/snapshot.json", false)]
    public void A_build_without_the_snapshot_has_nothing_to_compare(string argument, bool has) =>
        Assert.Equal(has, new CompilerArguments([argument], folder["app"], folder["app/catalog/snapshot.json"]).HaveSnapshot);

    private string[] Write(string[] arguments, string inUse)
    {
        Directory.CreateDirectory(folder["work"]);
        var response = new CompilerArguments(arguments, folder["app"], inUse).Write(folder["work/..//new.json"], folder["work/"]);
        return File.ReadAllLines(response);
    }
}
