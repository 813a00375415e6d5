using System.Globalization;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>feature-extraction and sentence-similarity at hf-inference: two uses of the same models.</summary>
internal static class EmbeddingAnswers
{
    private const int MaxInputs = 4096;

    /// <summary>The most numbers in one answer: those of the most texts in the usual dimensions.</summary>
    private const int MaxNumbers = MaxInputs * UnitVector.DefaultDimensions;

    /// <summary>One text gives one vector, a list of texts a list of vectors, even if it has but one.</summary>
    public static async Task EmbedAsync(EmulatedCall call, EmulatedRoute route)
    {
        var body = await call.ReadObjectAsync().ConfigureAwait(false);
        var inputs = body["inputs"];
        var texts = inputs is JsonArray list ? Texts(list) : [inputs.Text() ?? throw Invalid("inputs must be a text or a list of texts.")];
        _ = await call.TriggerAsync(string.Join('\n', texts)).ConfigureAwait(false);

        var dimensions = ReadDimensions(body["dimensions"] ?? body["parameters"].Member("dimensions"));
        if ((long)texts.Count * dimensions > MaxNumbers)
            throw Invalid(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts in {dimensions} dimensions are too many: there may be at most {MaxNumbers} numbers in all."));

        var vectors = texts.ConvertAll(text => UnitVector.Of(route.Model.Id, text, dimensions, call.State.Options.Seed));
        call.ServedBy(route.Route.Provider);
        await call.WriteJsonAsync(inputs is JsonArray ? Rows(vectors) : Row(vectors[0])).ConfigureAwait(false);
    }

    public static async Task CompareAsync(EmulatedCall call, EmulatedRoute route)
    {
        var body = await call.ReadObjectAsync().ConfigureAwait(false);
        var inputs = body["inputs"] as JsonObject;
        if (inputs?["sentences"] is not JsonArray list || inputs["source_sentence"].Text() is not { } source)
            throw Invalid("inputs must have a source_sentence and sentences.");

        var sentences = Texts(list);
        _ = await call.TriggerAsync(source).ConfigureAwait(false);
        var seed = call.State.Options.Seed;
        var reference = UnitVector.Of(route.Model.Id, source, UnitVector.DefaultDimensions, seed);
        var scores = new JsonArray();
        foreach (var sentence in sentences)
            scores.Add((float)UnitVector.Cosine(reference, UnitVector.Of(route.Model.Id, sentence, UnitVector.DefaultDimensions, seed)));

        call.ServedBy(route.Route.Provider);
        await call.WriteJsonAsync(scores).ConfigureAwait(false);
    }

    private static List<string> Texts(JsonArray list)
    {
        if (list.Count > MaxInputs)
            throw Invalid(string.Create(CultureInfo.InvariantCulture, $"There may be at most {MaxInputs} texts."));

        var texts = new List<string>(list.Count);
        foreach (var item in list)
            texts.Add(item.Text() ?? throw Invalid("Each of the inputs must be a text."));

        return texts;
    }

    private static int ReadDimensions(JsonNode? node)
    {
        if (node is null)
            return UnitVector.DefaultDimensions;

        if (node.Integer() is { } dimensions and >= 1 and <= UnitVector.MaxDimensions)
            return dimensions;

        const int most = UnitVector.MaxDimensions;
        throw Invalid(string.Create(CultureInfo.InvariantCulture, $"dimensions must be a whole number from 1 to {most}."));
    }

    private static JsonArray Rows(List<float[]> vectors)
    {
        var rows = new JsonArray();
        foreach (var vector in vectors)
            rows.Add(Row(vector));

        return rows;
    }

    private static JsonArray Row(float[] vector)
    {
        var row = new JsonArray();
        foreach (var value in vector)
            row.Add(value);

        return row;
    }

    private static RefusedException Invalid(string message) => new(RouterError.Plain(400, message));
}
