namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class OpenAIAudioCases() : OpenAIServiceCases(
    "OpenAI: audio",
    "Audio",
    "OpenAI.Audio",
    "acme/hearer",
    new("https://router.huggingface.co/deepinfra/v1/openai", "hearer-d", "https://router.huggingface.co/together/v1", "hearer-t"));
