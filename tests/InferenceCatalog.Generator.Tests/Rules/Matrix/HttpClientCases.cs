namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class HttpClientCases() : LibraryCases(
    "HttpClient",
    """
    using System.Net.Http;
    using System.Net.Http.Json;
    """,
    "HttpClient http, object tool, string text")
{
    private const string Schema = "\"json_schema\"";
    private const string Photo = "\"image_url\"";

    public override IReadOnlyList<RuleCase> Cases { get; } =
    [
        .. ChatModels(model => $"return http.PostAsJsonAsync(\"{ChatAddress}/chat/completions\", new {{ model = {model} }});"),
        new("ICAT1003",
            "return http.PostAsJsonAsync([|\"https://router.huggingface.co/v1/images/generations\"|], new { model = \"acme/painter\" });",
            "return http.PostAsJsonAsync(\"https://router.huggingface.co/hf-inference/models/acme/painter\", new { inputs = text });"),
        new("ICAT1007",
            "return http.PostAsJsonAsync([|\"https://router.huggingface.co/chat/completions\"|], new { model = \"acme/mixed\" });",
            Ask("acme/mixed", "stream = false")),
        new("ICAT1009", Ask("acme/mixed", "tools = [|new[] { tool }|]"), Ask("acme/mixed:groq", "tools = new[] { tool }")),
        new("ICAT2001", Ask("acme/mixed:novita", "tools = [|new[] { tool }|]"), Ask("acme/mixed:groq", "tools = new[] { tool }")),
        new("ICAT2002", AskInForm("acme/mixed:novita", $"[|{Schema}|]"), AskInForm("acme/mixed:groq", Schema)),
        new("ICAT2003", AskOf("acme/mixed:groq", $"[|{Photo}|]"), AskOf("acme/seeing:groq", Photo)),
        new("ICAT2004", Ask("acme/plain", "max_tokens = [|8_193|]"), Ask("acme/plain", "max_tokens = 8_192")),
        new("ICAT3001",
            $"http.DefaultRequestHeaders.Authorization = new(\"Bearer\", \"[|{Token}|]\"); return http;",
            $"http.DefaultRequestHeaders.Authorization = new(\"Bearer\", {EnvironmentToken}); return http;"),
        new("ICAT3004",
            "return http.PostAsJsonAsync(\"https://api.groq.com/openai/v1/chat/completions\", new { model = [|\"acme/mixed:fastest\"|] });",
            "return http.PostAsJsonAsync(\"https://api.groq.com/openai/v1/chat/completions\", new { model = \"acme/mixed\" });"),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
        Because("what is written into a body is sent", "ICAT2005"));

    private static string Ask(string model, string members) =>
        $"return http.PostAsJsonAsync(\"{ChatAddress}/chat/completions\", new {{ model = \"{model}\", {members} }});";

    private static string AskInForm(string model, string form) =>
        Ask(model, $"response_format = new {{ type = {form}, json_schema = new {{ name = text }} }}");

    private static string AskOf(string model, string part) =>
        Ask(model, $"messages = new object[] {{ new {{ role = \"user\", content = new object[] {{ new {{ type = {part}, image_url = new {{ url = text }} }} }} }} }}");
}
