using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace InferenceCatalog.Tests.Requests;

/// <summary>A request of a task that sets everything, each parameter to a value that no other part of the request has.</summary>
/// <param name="Request">The request.</param>
/// <param name="Marks">What each parameter looks like in a body, by the task's name of it.</param>
internal sealed record SampleRequest(InferenceRequest Request, IReadOnlyDictionary<string, string> Marks)
{
    /// <param name="task">The task, as <c>catalog/tasks</c> has it.</param>
    /// <param name="provider">Who is to serve it.</param>
    /// <param name="without">A parameter that is left unset; null for none.</param>
    public static SampleRequest Create(JsonElement task, string provider, string? without = null)
    {
        var model = Runtime(task.GetProperty("modelType").GetString()!)
            .GetMethod("FromCatalog", BindingFlags.Public | BindingFlags.Static)!
            .Invoke(null, [$"acme/model|2026-07-27\n{task.GetProperty("task").GetString()}|{provider}|live|||||acme-model"])!;
        var type = Runtime(task.GetProperty("name").GetString() + "Request");
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters()[0].ParameterType == model.GetType());
        var inputs = task.GetProperty("inputs").EnumerateArray().Zip(constructor.GetParameters().Skip(1), (input, parameter) => Sample(parameter.ParameterType, input, 0).Value);
        var request = (InferenceRequest)constructor.Invoke([model, .. inputs]);

        var marks = new Dictionary<string, string>();
        foreach (var parameter in task.GetProperty("parameters").EnumerateArray())
        {
            var name = parameter.GetProperty("name").GetString()!;
            var property = type.GetProperty(string.Concat(name.Split('_').Select(piece => char.ToUpperInvariant(piece[0]) + piece[1..])))!;
            var (value, mark) = Sample(property.PropertyType, parameter, marks.Count + 1);
            if (name != without)
                property.SetValue(request, value);

            marks.Add(name, mark ?? $"\"{name}\":");
        }

        return new SampleRequest(request, marks);
    }

    /// <summary>A value that is allowed, and what it looks like in a body; null where many values look like that.</summary>
    private static (object Value, string? Mark) Sample(Type type, JsonElement member, int number)
    {
        var isShare = member.TryGetProperty("maximum", out var maximum) && maximum.GetDouble() <= 2;
        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            _ when member.TryGetProperty("values", out var words) => (words[0].GetString()!, null),
            var word when word == typeof(string) => ($"mark-{number}", $"mark-{number}\""),
            var flag when flag == typeof(bool) => (true, null),
            var integer when integer == typeof(int) => (7000 + number, Text(7000 + number)),
            var integer when integer == typeof(long) => (7000L + number, Text(7000 + number)),
            var share when share == typeof(double) && isShare => (0.7 + (number / 10000.0), Text(0.7 + (number / 10000.0))),
            var real when real == typeof(double) => (7000.5 + number, Text(7000.5 + number)),
            var list when list == typeof(IReadOnlyList<string>) => (new[] { $"mark-{number}" }, $"mark-{number}\""),
            // An input is bytes: not every provider fetches what is elsewhere.
            var media when media == typeof(MediaInput) && number == 0 => (MediaInput.FromBytes("RIFF....WAVEfmt "u8.ToArray()), null),
            var media when media == typeof(MediaInput) => (MediaInput.FromUri(new Uri($"https://media.example/mark-{number}")), $"mark-{number}\""),
            var json when json == typeof(JsonElement) => (JsonDocument.Parse($"{{\"mark\":{7000 + number}}}").RootElement, Text(7000 + number)),
            _ => (new Dictionary<string, IReadOnlyList<string>> { ["column"] = ["cell"] }, null),
        };
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static Type Runtime(string name) => typeof(InferenceRequest).Assembly.GetType("InferenceCatalog." + name, throwOnError: true)!;
}
