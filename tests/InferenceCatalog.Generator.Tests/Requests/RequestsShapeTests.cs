using System.Reflection;
using InferenceCatalog.Generator.Requests;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Tests.Requests;

public sealed class RequestsShapeTests
{
    [Theory]
    [InlineData(typeof(RequestsParsing))]
    [InlineData(typeof(TaskReading))]
    [InlineData(typeof(ProvidersReading))]
    public void No_type_of_the_compiler_is_reachable_from_what_the_pipeline_keeps(Type type)
    {
        var reachable = Reachable(type, []);

        Assert.Contains(typeof(string), reachable);
        Assert.DoesNotContain(reachable, found => found.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_readings_of_the_same_text_are_equal()
    {
        Assert.Equal(Read(SampleCatalog.Painting), Read(SampleCatalog.Painting));
        Assert.NotEqual(Read(SampleCatalog.Painting), Read(SampleCatalog.Counting));
        Assert.Equal(Parse(SampleCatalog.Painting), Parse(SampleCatalog.Painting));
    }

    private static RequestsParsing Parse(string text) => TaskParser.Parse([Read(text)], TestContext.Current.CancellationToken);

    private static TaskReading Read(string text) => TaskReading.Read("a.json", text, CancellationToken.None);

    private static HashSet<Type> Reachable(Type type, HashSet<Type> found)
    {
        var part = type.IsArray ? type.GetElementType()! : type;
        if (!found.Add(part))
            return found;

        foreach (var argument in part.GetGenericArguments())
            Reachable(argument, found);

        if (part.Assembly != typeof(TaskReading).Assembly)
            return found;

        foreach (var field in part.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            Reachable(field.FieldType, found);

        return found;
    }
}
