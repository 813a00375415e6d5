namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class OpenAIImageCases() : OpenAIServiceCases(
    "OpenAI: images",
    "Image",
    "OpenAI.Images",
    "acme/painter",
    new("https://router.huggingface.co/together/v1", "painter-t", "https://router.huggingface.co/nscale/v1", "painter-n"));
