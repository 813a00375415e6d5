using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Finds the clients of the OpenAI SDK that are made from a section of the settings: <c>builder.AddChatClient("HuggingFace")</c>.</summary>
internal sealed class BoundClients(IAssemblySymbol sdk, Lazy<List<SettingsFile>> files)
{
    private const string Add = "Add";
    private const string Keyed = "Keyed";
    private const string SectionParameter = "sectionName";

    /// <summary>What is wrong with an address because of the client that gets it, and what is asked of it there.</summary>
    public IReadOnlyList<(SettingsFile File, Call Call)> Read(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method } invocation
            || ClientOf(method) is not { } client
            || invocation.Arguments.ValueOf(SectionParameter) is not { ConstantValue: { HasValue: true, Value: string section } })
        {
            return [];
        }

        var found = new List<(SettingsFile, Call)>();
        foreach (var file in files.Value)
        {
            foreach (var entry in file.In(SettingsPath.Join(section, SettingsNames.Options)))
            {
                if (SettingsPath.Comparer.Equals(entry.Name, "Endpoint"))
                    Describe(file, entry, invocation, client, found);
            }
        }

        return found;
    }

    private static void Describe(
        SettingsFile file,
        SettingsEntry entry,
        IInvocationOperation invocation,
        string client,
        List<(SettingsFile File, Call Call)> found)
    {
        var address = RouterAddress.Read(entry.Text, AddressUse.OpenAIBase);
        // What is wrong for any client is said of the file alone.
        if (address.Fault != AddressFault.None && SettingsCalls.FaultOf(entry.Text).Fault == AddressFault.None)
            found.Add((file, SettingsCalls.DescribeAddress(file, entry, address)));

        if (address.Kind != EndpointKind.RouterChat || OpenAIService.Find(client) is not { } service)
            return;

        var site = new CallSite(invocation);
        var call = new Call(new CallEndpoint(address), site.Member, site.Name, "", service.Tasks, Model: null, Pin: null);
        if (call.AsksChatEndpointForMore)
            found.Add((file, call));
    }

    /// <summary>The client's type by the name of the SDK's method, or by the type that System.ClientModel's is given.</summary>
    private string? ClientOf(IMethodSymbol method)
    {
        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, sdk) && method.Name.StartsWith(Add, StringComparison.Ordinal))
        {
            var name = method.Name.Substring(Add.Length);
            return name.StartsWith(Keyed, StringComparison.Ordinal) ? name.Substring(Keyed.Length) : name;
        }

        return method.ContainingAssembly?.Name == "System.ClientModel"
            && method.TypeArguments.Length > 0
            && SymbolEqualityComparer.Default.Equals(method.TypeArguments[0].ContainingAssembly, sdk)
            ? method.TypeArguments[0].Name
            : null;
    }
}
