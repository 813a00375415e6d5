using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Reads what an object is given before it is used: by its initialiser, and by statements that nothing can skip.</summary>
internal static class ObjectSettings
{
    /// <param name="expression">The object where it is used.</param>
    /// <param name="flow">Follows values.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The settings; none when nothing shows where the object is made.</returns>
    public static IReadOnlyList<ObjectSetting> Read(IOperation expression, ValueFlow flow, CancellationToken cancellation)
    {
        var values = flow.Follow(expression, cancellation);
        if (values.Count != 1 || values[0].Operation is not IObjectCreationOperation creation)
            return [];

        var settings = new List<ObjectSetting>();
        if (creation.Initializer is { } initializer)
            AddInitializer(settings, initializer);

        if (values[0].Path is { Symbol: ILocalSymbol local, Rest: null })
            AddStatements(settings, flow.UseOf(local, expression), expression);

        return settings;
    }

    /// <summary>The properties of an object initialiser, also those that it only adds to.</summary>
    public static void AddInitializer(List<ObjectSetting> settings, IObjectOrCollectionInitializerOperation initializer)
    {
        foreach (var member in initializer.Initializers)
        {
            switch (member)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment:
                    settings.Add(new ObjectSetting(name, assignment.Value, assignment));
                    break;
                case IMemberInitializerOperation
                {
                    InitializedMember: IPropertyReferenceOperation { Property.Name: var name },
                    Initializer.Initializers: { Length: > 0 } added,
                }:
                    settings.Add(new ObjectSetting(name, added[0], member));
                    break;
            }
        }
    }

    private static void AddStatements(List<ObjectSetting> settings, LocalUse use, IOperation usedBy)
    {
        foreach (var write in use.PropertyWrites)
        {
            if (write.Target is IPropertyReferenceOperation { Property.Name: var name } && Runs(write, use, usedBy))
                settings.Add(new ObjectSetting(name, write.Value, write));
        }

        foreach (var addition in use.Additions)
        {
            if (addition is { Instance: IPropertyReferenceOperation { Property.Name: var name }, Arguments.Length: > 0 }
                && Runs(addition, use, usedBy))
            {
                settings.Add(new ObjectSetting(name, addition.Arguments[0].Value, addition));
            }
        }
    }

    /// <summary>Whether a statement runs before the use, whenever the local's declaration does.</summary>
    private static bool Runs(IOperation statement, LocalUse use, IOperation usedBy) =>
        statement.Syntax.SpanStart < usedBy.Syntax.SpanStart && use.IsBesideDeclaration(statement);
}
