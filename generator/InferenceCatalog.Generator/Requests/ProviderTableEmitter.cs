using InferenceCatalog.Generator.Writing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes the table that says how each provider does each task.</summary>
internal static class ProviderTableEmitter
{
    public const string HintName = "ProviderTable.g.cs";

    public static SourceWriter Emit(ProviderCatalog catalog)
    {
        var writer = GeneratedFile.Begin("catalog/providers.json");
        writer.Line().Line("/// <summary>How each provider does each task.</summary>").Open("internal static class ProviderTable");
        writer.Line("/// <summary>How a provider does a task that is no chat; null where this release does not know.</summary>");
        writer.Open("public static ProviderTaskRoute? Find(string provider, string task) => provider switch");
        foreach (var provider in catalog.Providers)
            EmitTasks(writer, provider);

        writer.Line("_ => null,").Close(";").Line();
        writer.Line("/// <summary>How a provider chats; null where this release does not know.</summary>");
        writer.Line("/// <remarks>Apart from the other tasks, which an application that only chats does not carry.</remarks>");
        writer.Open("public static ProviderTaskRoute? FindChat(string provider) => provider switch");
        foreach (var provider in catalog.Providers)
            EmitChat(writer, provider);

        return writer.Line("_ => null,").Close(";").Close();
    }

    private static void EmitTasks(SourceWriter writer, ProviderFacts provider)
    {
        var isOpen = false;
        foreach (var task in provider.Tasks)
        {
            if (task.Task == TaskSpec.ChatId)
                continue;

            if (!isOpen)
                writer.Open($"{CSharpText.Literal(provider.Id)} => task switch");

            isOpen = true;
            writer.Line($"{CSharpText.Literal(task.Task)} => {WriteRow(provider, task)},");
        }

        if (isOpen)
            writer.Line("_ => null,").Close(",");
    }

    private static void EmitChat(SourceWriter writer, ProviderFacts provider)
    {
        foreach (var task in provider.Tasks)
        {
            if (task.Task == TaskSpec.ChatId)
                writer.Line($"{CSharpText.Literal(provider.Id)} => {WriteRow(provider, task)},");
        }
    }

    private static string WriteRow(ProviderFacts provider, ProviderTaskFacts task)
    {
        var row = $"new({CSharpText.Literal(task.Format)}, {CSharpText.Literal(task.Path)}, {WriteText(task.Host ?? provider.Host)}";
        if (task.Omits.Count > 0)
            row += $", Omits: [{WriteTexts(task.Omits)}]";

        if (provider.KeyScheme is not null)
            row += $", KeyScheme: {CSharpText.Literal(provider.KeyScheme)}";

        if (!provider.IsRouted)
            row += ", IsRouted: false";

        if (task.StructuredOutput is not null)
            row += $", StructuredOutput: {CSharpText.Literal(task.StructuredOutput)}";

        if (provider.Headers.Count > 0)
            row += $", Headers: [{WriteHeaders(provider)}]";

        if (task.Hosts.Count > 0)
            row += $", Hosts: [{WriteTexts(task.Hosts)}]";

        return row + ")";
    }

    private static string WriteText(string? text) => text is null ? "null" : CSharpText.Literal(text);

    private static string WriteHeaders(ProviderFacts provider)
    {
        var headers = new List<string>();
        foreach (var header in provider.Headers)
        {
            var colon = header.IndexOf(':');
            headers.Add($"({CSharpText.Literal(header.Substring(0, colon))}, {CSharpText.Literal(header.Substring(colon + 2))})");
        }

        return string.Join(", ", headers);
    }

    private static string WriteTexts(EquatableArray<string> texts)
    {
        var literals = new List<string>();
        foreach (var text in texts)
            literals.Add(CSharpText.Literal(text));

        return string.Join(", ", literals);
    }
}
