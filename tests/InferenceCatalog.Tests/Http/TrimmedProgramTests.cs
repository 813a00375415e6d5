using System.Reflection;

namespace InferenceCatalog.Tests.Http;

/// <summary>What lets a trimmed program do without the code that it never runs: measured by <c>tests/Benchmarks/native-aot.sh</c>.</summary>
public sealed class TrimmedProgramTests
{
    [Fact]
    public void A_request_sends_itself_by_no_body_that_all_requests_share()
    {
        var send = typeof(InferenceRequest<>).GetMethod("SendAsync", BindingFlags.Instance | BindingFlags.NonPublic);

        Assert.True(send!.IsAbstract);
    }

    [Fact]
    public void Options_that_are_given_no_keys_have_no_table_for_them()
    {
        var options = new InferenceClientOptions();
        Assert.Null(options.GivenKeys);

        options.ProviderKeys[new Provider("groq")] = "gsk-1";
        options.ProviderKeys[new Provider("cerebras")] = "csk-1";

        Assert.Equal(["gsk-1", "csk-1"], options.GivenKeys!.Select(static given => given.Value));
    }

    [Fact]
    public void The_version_is_that_of_the_assembly_and_a_constant()
    {
        var written = typeof(InferenceClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.Equal(ReleaseVersion.Text, written.Split('+')[0]);
        Assert.True(typeof(ReleaseVersion).GetField(nameof(ReleaseVersion.Text))!.IsLiteral);
    }
}
