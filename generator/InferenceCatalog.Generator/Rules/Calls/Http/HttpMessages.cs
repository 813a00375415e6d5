using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls.Http;

/// <summary>Reads messages: what their constructor, their initialiser and later assignments to a local say.</summary>
internal sealed class HttpMessages(ValueFlow flow)
{
    /// <param name="creation">The creation of a message.</param>
    public HttpRequest Read(IObjectCreationOperation creation)
    {
        var local = LocalOf(creation);
        return new HttpRequest(
            creation,
            Assigned(creation, local, "RequestUri") ?? creation.Arguments.ValueOf("requestUri"),
            Assigned(creation, local, "Content"),
            local);
    }

    /// <summary>What a property is set to, when that is done once.</summary>
    private IOperation? Assigned(IObjectCreationOperation creation, ILocalSymbol? local, string property)
    {
        var value = HttpClients.OfInitializer(creation, property);

        if (local is null)
            return value;

        foreach (var write in flow.UseOf(local, creation).PropertyWrites)
        {
            if (IsFor(write, property))
                value = write.Value;
        }

        return value;
    }

    private static bool IsFor(ISimpleAssignmentOperation write, string property) =>
        write.Target is IPropertyReferenceOperation target && target.Property.Name == property;

    /// <summary>The local that a message is kept in.</summary>
    private static ILocalSymbol? LocalOf(IOperation creation)
    {
        var parent = creation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IVariableInitializerOperation)
            parent = parent.Parent;

        return parent switch
        {
            IVariableDeclaratorOperation declarator => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
            _ => null,
        };
    }
}
