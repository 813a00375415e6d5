using InferenceCatalog;

// The same chat and the same stream with the client.
var client = new InferenceClient(new InferenceClientOptions { Endpoint = new Uri(args[0]), Token = "hf_benchmark" });
var model = ChatModel.FromCatalog("openai/gpt-oss-120b|2026-07-27\nconversational|groq|live");
Console.WriteLine((await client.SendAsync(model.Chat("How many G's in 'huggingface'?"))).Text);
var characters = 0;
await foreach (var update in client.StreamAsync(model.Chat("Count.")))
    characters += update.Text.Length;

Console.WriteLine(characters);
