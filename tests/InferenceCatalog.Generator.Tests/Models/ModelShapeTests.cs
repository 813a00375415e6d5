using System.Reflection;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Generator.Problems;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>What the pipeline keeps between keystrokes must not keep a compilation alive, and must compare by value.</summary>
public sealed class ModelShapeTests
{
    private static readonly Type[] Roots = [typeof(CatalogSpec), typeof(CatalogSource), typeof(CatalogProblem)];

    [Fact]
    public void Nothing_that_the_pipeline_keeps_reaches_a_type_of_Roslyn() =>
        Assert.All(Reachable(), type => Assert.False(IsRoslyn(type), $"{type} is reachable."));

    [Fact]
    public void Everything_that_the_pipeline_keeps_is_equal_by_value()
    {
        foreach (var type in Reachable().Where(type => !type.IsEnum && type.Assembly == typeof(CatalogSpec).Assembly))
            Assert.True(typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type), $"{type} is compared by reference.");
    }

    [Fact]
    public void The_walk_reaches_what_it_should()
    {
        var reachable = Reachable();

        Assert.Contains(typeof(ModelSpec), reachable);
        Assert.Contains(typeof(UnionPartSpec), reachable);
        Assert.Contains(typeof(Snapshots.SnapshotRoute), reachable);
        Assert.Contains(typeof(decimal), reachable);
        Assert.True(IsRoslyn(typeof(Microsoft.CodeAnalysis.Location)));
    }

    private static bool IsRoslyn(Type type) => type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);

    private static HashSet<Type> Reachable()
    {
        var reached = new HashSet<Type>();
        var pending = new Stack<Type>(Roots);
        while (pending.TryPop(out var type))
        {
            if (!reached.Add(type))
                continue;

            foreach (var argument in type.GetGenericArguments())
                pending.Push(argument);

            if (type.Assembly == typeof(string).Assembly)
                continue;

            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                pending.Push(field.FieldType.IsArray ? field.FieldType.GetElementType()! : field.FieldType);
        }

        return reached;
    }
}
