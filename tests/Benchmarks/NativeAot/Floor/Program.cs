using InferenceCatalog.Benchmarks.Client;

// One chat and one stream by hand, against the address that is given.
using var client = new TightClient(new Uri(args[0]), new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
Console.WriteLine(await client.ChatAsync("How many G's in 'huggingface'?"));
Console.WriteLine(await client.StreamAsync("Count."));
