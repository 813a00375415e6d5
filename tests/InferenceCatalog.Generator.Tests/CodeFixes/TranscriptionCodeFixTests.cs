using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulb of ICAT1003 for sound: the file's path becomes what the typed call takes.</summary>
public sealed class TranscriptionCodeFixTests
{
    private const string Hearer = "GetAudioClient(\"acme/hearer\")";
    private const string Request = "HFModels.Acme.Hearer.AutomaticSpeechRecognition(MediaInput.FromFile(path))";

    private const string Snapshot = """
        {
          "schemaVersion": 1,
          "retrieved": "2026-07-27",
          "models": [
            {"id":"acme/hearer","routes":[{"provider":"hf-inference","task":"automatic-speech-recognition"}]},
            {"id":"acme/speaker","routes":[{"provider":"fal-ai","task":"text-to-speech"}]}
          ]
        }
        """;

    private static readonly Lazy<string> Constants = new(() => RuleProject.EmitConstants(Snapshot));

    [Theory]
    [InlineData($"return await router.{Hearer}.TranscribeAudioAsync(path);", $"return await new InferenceClient().SendAsync({Request});")]
    [InlineData($"return router.{Hearer}.TranscribeAudio(path);", $"return await new InferenceClient().SendAsync({Request});")]
    [InlineData($"return router.{Hearer}.TranscribeAudio(path).Value.Text;", $"return (await new InferenceClient().SendAsync({Request})).Text;")]
    [InlineData(
        $"AudioTranscription said = await router.{Hearer}.TranscribeAudioAsync(path); return said.Text;",
        $"TranscriptionResult said = await new InferenceClient().SendAsync({Request}); return said.Text;")]
    [InlineData(
        $"AudioClient audio = router.{Hearer};\n        var one = await audio.TranscribeAudioAsync(path);\n        return one.Value.Text;",
        $"var one = await new InferenceClient().SendAsync({Request});\n        return one.Text;")]
    public Task A_transcription_becomes_the_typed_call(string before, string after) =>
        FixAssert.ChangesSourceAsync("ICAT1003:typed", InMethod(before), InMethod(after), Project);

    [Theory]
    [InlineData($"return await router.{Hearer}.TranscribeAudioAsync(path, new AudioTranscriptionOptions());")]
    [InlineData($"return await router.{Hearer}.TranscribeAudioAsync(stream, path);")]
    [InlineData($"return await router.{Hearer}.TranslateAudioAsync(path);")]
    [InlineData($"return await router.{Hearer}.GenerateSpeechAsync(path, GeneratedSpeechVoice.Alloy);")]
    [InlineData("return await router.GetAudioClient(\"acme/speaker\").TranscribeAudioAsync(path);")]
    public async Task Nothing_is_offered_where_the_shape_cannot_be_kept(string statements) =>
        Assert.Empty(await FixAssert.OffersAsync(Project(InMethod(statements))));

    private static RuleProject Project(string source) => RuleProject.Create(Snapshot, Constants.Value, sources: source);

    private static string InMethod(string statements) => $$"""
        using System;
        using System.ClientModel;
        using System.IO;
        using System.Threading.Tasks;
        using InferenceCatalog;
        using OpenAI;
        using OpenAI.Audio;

        #pragma warning disable CS1998
        public static class Test
        {
            public static async Task<object?> RunAsync(string path, Stream stream, ApiKeyCredential credential)
            {
                var router = new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") });
                {{statements}}
            }
        }
        """;
}
