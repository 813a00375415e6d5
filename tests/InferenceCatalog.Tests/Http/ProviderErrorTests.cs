namespace InferenceCatalog.Tests.Http;

/// <summary>The shapes of errors that the providers behind the router pass through: the message begins with the server's own words.</summary>
public sealed class ProviderErrorTests
{
    public static TheoryData<string, int, string, InferenceErrorKind, string, string?> Table => new()
    {
        { "nscale", 422, "{'code':'422','error_type':'UNSUPPORTED_OPENAI_PARAMS','message':'The following parameters are not supported for this model: tools, tool_choice','param':None}", InferenceErrorKind.UnsupportedParameter, "The following parameters are not supported for this model: tools, tool_choice", "422" },
        { "nscale", 400, """{'error': {'message': "it's \"no\" use", 'code': 'invalid'}}""", InferenceErrorKind.InvalidRequest, """it's "no" use""", "invalid" },
        { "nscale", 500, "{'message': 'cut of", InferenceErrorKind.Unavailable, "cut of", null },
        { "nscale", 500, "{'oops': 1}", InferenceErrorKind.Unavailable, "{'oops': 1}", null },
        { "together", 400, """{"id":"o-1","error":{"message":"Input validation error","type":"invalid_request_error","param":null,"code":"bad"}}""", InferenceErrorKind.InvalidRequest, "Input validation error", "bad" },
        { "novita", 400, """{"code":400,"reason":"INVALID_REQUEST_BODY","message":"prompt is too long","metadata":{}}""", InferenceErrorKind.InvalidRequest, "prompt is too long", "400" },
        { "novita", 403, """{"code":403,"reason":"NOT_ENOUGH_BALANCE","message":"not enough balance","metadata":{}}""", InferenceErrorKind.ProviderQuota, "not enough balance", "403" },
        { "novita", 429, """{"code":429,"reason":"RATE_LIMIT_EXCEEDED","message":"rate limit exceeded"}""", InferenceErrorKind.RateLimited, "rate limit exceeded", "429" },
        { "wavespeed", 401, """{"code":401,"message":"Unauthorized"}""", InferenceErrorKind.Unauthenticated, "Unauthorized", "401" },
        { "zai-org", 400, """{"error":{"code":"1210","message":"Invalid API parameter"}}""", InferenceErrorKind.InvalidRequest, "Invalid API parameter", "1210" },
        { "zai-org", 429, """{"error":{"code":"1302","message":"High concurrency usage of this API"}}""", InferenceErrorKind.RateLimited, "High concurrency usage", "1302" },
        { "zai-org", 429, """{"error":{"code":1113,"message":"Insufficient balance or no resource package."}}""", InferenceErrorKind.ProviderQuota, "Insufficient balance", "1113" },
        { "openai", 429, """{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}""", InferenceErrorKind.ProviderQuota, "You exceeded your current quota", "insufficient_quota" },
        { "replicate", 422, """{"title":"Input validation failed","detail":"- input.prompt: required","status":422,"invalid_fields":[]}""", InferenceErrorKind.UnsupportedParameter, "- input.prompt: required", null },
        { "replicate", 402, """{"title":"Insufficient credit","status":402}""", InferenceErrorKind.CreditsExhausted, "Insufficient credit", null },
        { "fal-ai", 422, """{"detail":[{"loc":["body","prompt"],"msg":"field required","type":"value_error.missing"},{"msg":"and another"}]}""", InferenceErrorKind.UnsupportedParameter, "body.prompt: field required; and another", null },
        { "fal-ai", 403, """{"detail":"User is locked. Reason: Exhausted balance. Top up your balance."}""", InferenceErrorKind.ProviderQuota, "User is locked.", null },
        { "deepinfra", 404, """{"detail":{"error":"Model is not available"}}""", InferenceErrorKind.RouteNotFound, "Model is not available", null },
        { "cohere", 400, """{"id":"7d2","message":"invalid request: all elements must be strings"}""", InferenceErrorKind.InvalidRequest, "invalid request: all elements", null },
        { "clarifai", 400, """{"status":{"code":21200,"description":"Model does not exist","req_id":"x"}}""", InferenceErrorKind.InvalidRequest, "Model does not exist", null },
        { "cerebras", 400, """{"message":"Wrong API key format","type":"invalid_request_error","param":"api_key","code":"wrong_api_key"}""", InferenceErrorKind.InvalidRequest, "Wrong API key format", "wrong_api_key" },
        { "groq", 400, """{"error":{"message":"Failed to call a function.","type":"invalid_request_error","code":"tool_use_failed","failed_generation":"{…"}}""", InferenceErrorKind.InvalidRequest, "Failed to call a function.", "tool_use_failed" },
        { "scaleway", 400, """{"errors":[{"message":"first"},{"message":"second"}]}""", InferenceErrorKind.InvalidRequest, "first; second", null },
        { "hf-inference", 400, """{"errors":["one","two"]}""", InferenceErrorKind.InvalidRequest, "one; two", null },
        { "hf-inference", 400, """{"error":["Error in `inputs`: required"],"warnings":["x"]}""", InferenceErrorKind.InvalidRequest, "Error in `inputs`: required", null },
        { "hf-inference", 503, """{"error":"Model a/b is currently loading","estimated_time":20.0}""", InferenceErrorKind.Unavailable, "Model a/b is currently loading", null },
        { "nvidia", 404, """{"type":"about:blank","status":404,"title":"Not Found","detail":"Function 'x': Not found for account"}""", InferenceErrorKind.RouteNotFound, "Function 'x': Not found", null },
        { "publicai", 400, """[{"error":{"message":"in a list","code":"x"}}]""", InferenceErrorKind.InvalidRequest, "in a list", "x" },
        { "baseten", 500, "<!DOCTYPE html><html><head><TITLE> Oh no </TITLE></head></html>", InferenceErrorKind.Unavailable, "a web page: Oh no", null },
        { "ovhcloud", 500, "", InferenceErrorKind.Unavailable, "The answer was 500 without a text.", null },
        { "ovhcloud", 500, "\"only a text\"", InferenceErrorKind.Unavailable, "\"only a text\"", null },
        { "featherless-ai", 500, """{"error":{"message":"cut off in the mid""", InferenceErrorKind.Unavailable, """{"error":{"message":"cut off""", null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task The_message_begins_with_the_providers_own_words(string provider, int status, string body, InferenceErrorKind kind, string text, string? code)
    {
        await using var server = await LoopbackServer.StartAsync(status, body, "application/json", ("x-inference-provider", provider));
        var exception = await Assert.ThrowsAnyAsync<InferenceException>(
            () => server.CreateClient().SendAsync(new ChatRequest("a/b", "Hi"), TestContext.Current.CancellationToken));

        Assert.Equal((provider, kind), (exception.ServedBy, exception.Kind));
        Assert.StartsWith(text, exception.Message, StringComparison.Ordinal);
        Assert.Equal(code, exception.Code);
    }

    [Fact]
    public async Task What_a_key_of_the_providers_own_may_not_do_is_no_affair_of_Hugging_Faces_settings()
    {
        var world = new WorldHandler(_ => WorldHandler.Json("""{"error":"forbidden"}""", System.Net.HttpStatusCode.Forbidden));
        var exception = await Assert.ThrowsAsync<InferenceAuthenticationException>(() => world
            .CreateClient(options => options.ProviderKeys[new Provider("groq")] = "own-key-1")
            .SendAsync(ChatModel.Unlisted("a/b", new Provider("groq"), "b").Chat("Hi"), TestContext.Current.CancellationToken));

        Assert.EndsWith("The key comes from InferenceClientOptions.ProviderKeys for groq.", exception.Message, StringComparison.Ordinal);
    }
}
