namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Requests whose address begins with the base address of their client.</summary>
public sealed class HttpBaseAddressTests
{
    private const string Id = "ICAT1004";
    private const string Sent = "new { model = [|\"openai/gpt-oss-12b\"|] }";
    private const string SentSilently = "new { model = \"openai/gpt-oss-12b\" }";

    [Theory]
    [InlineData("using var client = new HttpClient { BaseAddress = new Uri(\"https://router.huggingface.co/v1/\") }; await client.PostAsJsonAsync(\"chat/completions\", " + Sent + ");")]
    [InlineData("var client = new HttpClient(); client.BaseAddress = new Uri(\"https://router.huggingface.co\"); await client.PostAsJsonAsync(\"/v1/chat/completions\", " + Sent + ");")]
    [InlineData("http.BaseAddress = new(\"https://router.huggingface.co/\"); await http.PostAsJsonAsync(\"v1/chat/completions\", " + Sent + ");")]
    [InlineData("http.BaseAddress = new(\"https://router.huggingface.co/\"); await http.PostAsJsonAsync(new Uri(\"v1/chat/completions\", UriKind.Relative), " + Sent + ");")]
    [InlineData("http.BaseAddress = new(\"https://router.huggingface.co/\"); await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"v1/chat/completions\") { Content = JsonContent.Create(" + Sent + ") });")]
    public async Task A_base_address_that_is_set_before_is_known(string statements) => await RuleAssert.FiresAsync(Id, HttpSource.InMethod(statements));

    [Theory]
    [InlineData("if (flag) http.BaseAddress = new(\"https://router.huggingface.co/\"); await http.PostAsJsonAsync(\"v1/chat/completions\", " + SentSilently + ");")]
    [InlineData("http.BaseAddress ??= new(\"https://router.huggingface.co/\"); await http.PostAsJsonAsync(\"v1/chat/completions\", " + SentSilently + ");")]
    [InlineData("await http.PostAsJsonAsync(\"v1/chat/completions\", " + SentSilently + "); http.BaseAddress = new(\"https://router.huggingface.co/\");")]
    [InlineData("var other = new HttpClient { BaseAddress = new(\"https://router.huggingface.co/\") }; other.Dispose(); await http.PostAsJsonAsync(\"v1/chat/completions\", " + SentSilently + ");")]
    [InlineData("http.BaseAddress = new(\"https://router.huggingface.co/\"); http.BaseAddress = new(text); await http.PostAsJsonAsync(\"v1/chat/completions\", " + SentSilently + ");")]
    [InlineData("http.BaseAddress = new(\"https://router.huggingface.co/\"); if (flag) http.BaseAddress = new(\"https://api.example.org/\"); await http.PostAsJsonAsync(\"v1/chat/completions\", " + SentSilently + ");")]
    [InlineData("var client = new HttpClient { BaseAddress = new(\"https://router.huggingface.co/\") }; if (flag) client.BaseAddress = new(\"https://api.example.org/\"); await client.PostAsJsonAsync(\"v1/chat/completions\", " + SentSilently + ");")]
    [InlineData("http.BaseAddress = new(\"https://api.example.org/\"); await http.PostAsJsonAsync(\"v1/chat/completions\", " + SentSilently + "); Console.WriteLine(\"https://router.huggingface.co\");")]
    public Task A_base_address_that_may_be_another_is_left_alone(string statements) => RuleAssert.SilentAsync(HttpSource.InMethod(statements));

    [Theory]
    [InlineData("this.http = http; this.http.BaseAddress = new Uri(\"https://router.huggingface.co/v1/\");")]
    [InlineData("http.BaseAddress = new Uri(\"https://router.huggingface.co/v1/\"); this.http = http;")]
    [InlineData("this.http = new HttpClient { BaseAddress = new Uri(\"https://router.huggingface.co/v1/\") };")]
    public async Task A_field_has_what_the_constructor_sets(string constructor) => await RuleAssert.FiresAsync(Id, $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        public sealed class Service
        {
            private readonly HttpClient http;

            public Service(HttpClient http)
            {
                {{constructor}}
            }

            public Task<HttpResponseMessage> Run() => http.PostAsJsonAsync("chat/completions", {{Sent}});
        }
        """);

    [Theory]
    [InlineData("services.AddHttpClient<Service>(client => client.BaseAddress = new Uri(\"https://router.huggingface.co/v1/\"));")]
    [InlineData("services.AddHttpClient<Service>(client => { client.Timeout = TimeSpan.FromSeconds(9); client.BaseAddress = new Uri(\"https://router.huggingface.co/v1/\"); });")]
    [InlineData("services.AddHttpClient<IService, Service>(client => client.BaseAddress = new Uri(\"https://router.huggingface.co/v1/\"));")]
    public async Task A_client_that_the_container_makes_for_a_type_has_what_its_registration_says(string registration) =>
        await RuleAssert.FiresAsync(Id, Container(registration, Sent));

    [Theory]
    [InlineData("services.AddHttpClient<Service>(client => client.BaseAddress = new Uri(\"https://api.example.org/v1/\")); Console.WriteLine(\"https://router.huggingface.co\");")]
    [InlineData("services.AddHttpClient<Service>(client => client.BaseAddress = new Uri(\"https://router.huggingface.co/v1/\")); services.AddHttpClient<Service>(client => client.BaseAddress = new Uri(\"https://api.example.org/v1/\"));")]
    [InlineData("services.AddHttpClient<Other>(client => client.BaseAddress = new Uri(\"https://router.huggingface.co/v1/\"));")]
    [InlineData("services.AddHttpClient(\"hf\", client => client.BaseAddress = new Uri(\"https://router.huggingface.co/v1/\"));")]
    public Task A_registration_of_another_client_says_nothing(string registration) => RuleAssert.SilentAsync(Container(registration, SentSilently));

    [Theory]
    [InlineData("hf", true)]
    [InlineData("other", false)]
    public async Task A_client_that_is_asked_for_by_name_has_what_its_registration_says(string name, bool isKnown)
    {
        var source = Container(
            "services.AddHttpClient(\"hf\", client => client.BaseAddress = new Uri(\"https://router.huggingface.co/v1/\"));",
            SentSilently,
            $"public static Task Ask(IHttpClientFactory factory) => factory.CreateClient(\"{name}\").PostAsJsonAsync(\"chat/completions\", {(isKnown ? Sent : SentSilently)});");

        if (isKnown)
            await RuleAssert.FiresAsync(Id, source);
        else
            await RuleAssert.SilentAsync(source);
    }

    private static string Container(string registration, string sent, string member = "") => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        public interface IService;
        public sealed class Other;

        public sealed class Service(HttpClient http) : IService
        {
            public Task<HttpResponseMessage> Run() => http.PostAsJsonAsync("chat/completions", {{sent}});

            {{member}}

            public static void Register(IServiceCollection services)
            {
                {{registration}}
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection;

            public interface IHttpClientFactory
            {
                HttpClient CreateClient(string name);
            }

            public static class HttpClientFactoryServiceCollectionExtensions
            {
                public static IServiceCollection AddHttpClient(this IServiceCollection services, string name, Action<HttpClient> configureClient) => services;

                public static IServiceCollection AddHttpClient<TClient>(this IServiceCollection services, Action<HttpClient> configureClient) => services;

                public static IServiceCollection AddHttpClient<TClient, TImplementation>(this IServiceCollection services, Action<HttpClient> configureClient) => services;
            }
        }
        """;
}
