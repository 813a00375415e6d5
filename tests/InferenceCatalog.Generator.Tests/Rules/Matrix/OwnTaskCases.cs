namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class OwnTaskCases() : LibraryCases("InferenceCatalog: other tasks", "using InferenceCatalog;", "string prompt")
{
    public override IReadOnlyList<RuleCase> Cases { get; } =
    [
        new("ICAT1001",
            "return HFModels.Acme.Painter.On([|HFProviders.Groq|]).TextToImage(prompt);",
            "return HFModels.Acme.Painter.On(HFProviders.Together).TextToImage(prompt);"),
        new("ICAT1001", "return new TextToImageRequest([|\"acme/painter\"|], prompt);", "return new TextToImageRequest(HFModels.Acme.Painter, prompt);"),
        new("ICAT1002", "return new TextToImageRequest([|\"acme/mixed\"|], prompt);", "return new TextToImageRequest(\"acme/painter:hf-inference\", prompt);"),
        new("ICAT1002", "return TextToImageModel.Of([|\"acme/mixed\"|]).TextToImage(prompt);", "return HFModels.Acme.Painter.TextToImage(prompt);"),
        new("ICAT1002",
            "return TextToImageModel.Of([|\"acme/mixed\"|]).On(HFProviders.Together).TextToImage(prompt);",
            "return HFModels.Acme.Painter.On(HFProviders.Together).TextToImage(prompt);"),
        new("ICAT1002",
            "return TextToImageModel.Of([|\"acme/mixed\"|]).On(HFProviders.Groq).TextToImage(prompt);",
            "return TextToImageModel.Of(\"acme/painter\").On(HFProviders.HfInference).TextToImage(prompt);"),
        new("ICAT1002",
            "var model = TextToImageModel.Of([|\"acme/mixed\"|]); return model.TextToImage(prompt);",
            "var model = HFModels.Acme.Painter; return model.TextToImage(prompt);"),
        new("ICAT1002",
            "var id = \"acme/mixed\"; return TextToImageModel.Of([|id|]).TextToImage(prompt);",
            "var id = \"acme/painter:hf-inference\"; return TextToImageModel.Of(id).TextToImage(prompt);"),
        new("ICAT1004", "return TextToImageModel.Of([|\"acme/paintre\"|]).TextToImage(prompt);", "return HFModels.Acme.Painter.TextToImage(prompt);"),
        new("ICAT1004", "return new TextToImageRequest([|\"acme/paintre\"|], prompt);", "return new TextToImageRequest(\"acme/painter:hf-inference\", prompt);"),
        new("ICAT1005",
            "return new TextToImageRequest([|\"acme/painter:hf-inferense\"|], prompt);",
            "return new TextToImageRequest(\"acme/painter:hf-inference\", prompt);"),
        new("ICAT1006",
            "return HFModels.Acme.Painter.On([|HFProviders.Nscale|]).TextToImage(prompt);",
            "return HFModels.Acme.Painter.On(HFProviders.Together).TextToImage(prompt);"),
        new("ICAT1007",
            "return new InferenceClientOptions { Endpoint = new Uri([|\"https://api-inference.huggingface.co\"|]) };",
            "return new InferenceClientOptions { Endpoint = new Uri(\"https://router.huggingface.co\") };"),
        new("ICAT1008", "return new TextToImageRequest([|\"acme/old-painter\"|], prompt);", "return new TextToImageRequest(\"acme/painter:hf-inference\", prompt);"),
        new("ICAT2005",
            "return HFModels.Acme.Vector.On(HFProviders.Scaleway).FeatureExtraction([prompt]) with { [|Normalize = true|] };",
            "return HFModels.Acme.Vector.On(HFProviders.HfInference).FeatureExtraction([prompt]) with { Normalize = true };"),
        new("ICAT3001",
            $"return new InferenceClientOptions {{ Token = \"[|{Token}|]\" }};",
            $"return new InferenceClientOptions {{ Token = {EnvironmentToken} }};"),
        new("ICAT3002",
            "return HFModels.Acme.Vector.On([|HFProviders.Scaleway|]).FeatureExtraction([prompt]);",
            "return HFModels.Acme.Vector.On(HFProviders.HfInference).FeatureExtraction([prompt]);",
            "inference_catalog_max_input_price = 0.5"),
        new("ICAT3003",
            "return HFModels.Acme.Painter.On([|HFProviders.Together|]).TextToImage(prompt);",
            "return HFModels.Acme.Painter.On(HFProviders.HfInference).TextToImage(prompt);",
            "inference_catalog_allowed_providers = hf-inference"),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
    [
        .. Because("a typed request goes to the endpoint of its task", "ICAT1003"),
        .. Because("it is about chats", "ICAT1009", "ICAT2001", "ICAT2002", "ICAT2003", "ICAT2004"),
        .. Because("the client leaves bill-to away where a provider's own key is used, and a request does not show its client", "ICAT3004"),
    ]);
}
