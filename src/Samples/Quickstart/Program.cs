using InferenceCatalog;
using InferenceCatalog.Emulator;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    // Without a token an emulator on this machine answers; with HF_TOKEN it is Hugging Face.
    var hasToken = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("HF_TOKEN"));
    await using var emulator = hasToken ? null : await RouterEmulator.StartAsync(cancellationToken: stop.Token);
    Console.WriteLine(hasToken
        ? "HF_TOKEN is set: Hugging Face answers."
        : "HF_TOKEN is not set: an emulator on this machine answers.");

    var client = emulator is null
        ? new InferenceClient()
        : new InferenceClient(new InferenceClientOptions { Endpoint = emulator.Endpoint, Token = emulator.Token });

    // 1. What the catalog knows of a model.
    var model = HFModels.Openai.Gpt_Oss_120b;
    Console.WriteLine();
    Console.WriteLine($"{model.Id}: who serves it, in USD per million tokens");
    foreach (var route in model.Routes)
    {
        Console.WriteLine(
            $"  {route.Provider,-16} in {Show(route.Price.Input),-7} out {Show(route.Price.Output),-7} tools {Show(route.SupportsTools),-4} structured output {Show(route.SupportsStructuredOutput)}");
    }

    // 2. A chat on a pinned provider. HFProviders.FalAi here would not compile: error ICAT1001.
    var pinned = model.On(HFProviders.Groq);
    var reply = await client.SendAsync(pinned.Chat("How many G's in 'huggingface'?"), stop.Token);
    Console.WriteLine();
    Console.WriteLine($"Chat, served by {reply.ServedBy ?? "an unnamed provider"}: {reply.Text}");

    // 3. The same, streamed; the router picks the provider.
    Console.WriteLine();
    Console.Write("Stream: ");
    await foreach (var update in client.StreamAsync(model.Chat("Say hello to C# developers."), stop.Token))
        Console.Write(update.Text);

    Console.WriteLine();

    // 4. An image.
    var drawing = HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.FalAi).TextToImage("a lighthouse at dusk");
    var image = await client.SendAsync(drawing with { Width = 512, Height = 384 }, stop.Token);
    await image.SaveAsync("lighthouse.png", stop.Token);
    Console.WriteLine();
    Console.WriteLine($"Image: lighthouse.png, {image.MediaType}, {image.Bytes.Length:N0} bytes");

    // 5. An embedding.
    var embedding = await client.SendAsync(
        HFModels.BAAI.Bge_Small_En_V1_5.On(HFProviders.HfInference).FeatureExtraction("a lighthouse at dusk"), stop.Token);
    Console.WriteLine();
    Console.WriteLine($"Embedding: {embedding.Vectors[0].Length} dimensions, it begins {string.Join(" ", embedding.Vectors[0].ToArray().Take(4).Select(value => $"{value:F3}"))} …");
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
catch (InferenceException failure)
{
    // Its message is the server's own text with what to do next, and never has the token in it.
    Console.Error.WriteLine(failure.Message);
    return 1;
}

static string Show(object? value) => value switch
{
    null => "?",
    true => "yes",
    false => "no",
    _ => FormattableString.Invariant($"{value}"),
};
