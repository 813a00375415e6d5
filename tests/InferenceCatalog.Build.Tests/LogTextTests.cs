namespace InferenceCatalog.Build.Tests;

/// <summary>No text of a service reaches a build's log as a command.</summary>
public class LogTextTests
{
    [Theory]
    [InlineData("id a → ##vso[task.setvariable variable=PATH]/tmp", "id a → # #vso[task.setvariable variable=PATH]/tmp")]
    [InlineData("##[error]forged", "# #[error]forged")]
    [InlineData("###vso[x]", "# # #vso[x]")]
    [InlineData("a\u001b[2Jb\u009b31mc", "a [2Jb 31mc")]
    [InlineData("a\r\n::error::forged", "a  ::error::forged")]
    [InlineData("right\u202Eot tfel", "right ot tfel")]
    [InlineData("  ~ acme/x: Ünï 😀 {0} 50 %", "  ~ acme/x: Ünï 😀 {0} 50 %")]
    [InlineData("", "")]
    public void What_steers_a_terminal_or_a_build_server_is_broken_up(string line, string shown) => Assert.Equal(shown, LogText.Of(line));
}
