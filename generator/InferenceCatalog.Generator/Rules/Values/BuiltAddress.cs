using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Reads the address that a <see cref="UriBuilder"/> makes, where it is made in one expression and changed by nothing after.</summary>
internal static class BuiltAddress
{
    /// <returns>The address; null where a part of it is not shown.</returns>
    public static string? Read(IOperation builder, ValueFlow flow, TextComposer composer, CancellationToken cancellation)
    {
        if (flow.FollowToOne(builder, cancellation) is not { Operation: IObjectCreationOperation { Type.Name: "UriBuilder" } creation } made
            || !IsUsedHereAlone(made, builder, flow))
        {
            return null;
        }

        try
        {
            return Start(creation, composer, cancellation) is { } address && Initialize(address, creation, composer, cancellation)
                ? address.Uri.AbsoluteUri
                : null;
        }
        catch (Exception problem) when (problem is UriFormatException or ArgumentException)
        {
            // It would fail at run time just so.
            return null;
        }
    }

    /// <summary>A name that stands somewhere else too may stand for another address by then.</summary>
    private static bool IsUsedHereAlone(FlowValue made, IOperation builder, ValueFlow flow) => made.Path switch
    {
        null => true,
        { Symbol: ILocalSymbol local, Rest: null } => flow.UseOf(local, builder).References == 1,
        _ => false,
    };

    private static UriBuilder? Start(IObjectCreationOperation creation, TextComposer composer, CancellationToken cancellation)
    {
        var address = new UriBuilder();
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is not { Name: var name, Ordinal: var ordinal })
                return null;

            if (name == "uri")
                return TextOf(argument.Value, composer, cancellation) is { } text ? new UriBuilder(text) : null;

            if (ordinal > 3 || !Set(address, PropertyOf(ordinal), argument.Value, composer, cancellation))
                return null;
        }

        return address;
    }

    /// <summary>The longest constructor takes what the shorter ones take, in the same order.</summary>
    private static string PropertyOf(int ordinal) => ordinal switch
    {
        0 => nameof(UriBuilder.Scheme),
        1 => nameof(UriBuilder.Host),
        2 => nameof(UriBuilder.Port),
        _ => nameof(UriBuilder.Path),
    };

    private static bool Initialize(UriBuilder address, IObjectCreationOperation creation, TextComposer composer, CancellationToken cancellation)
    {
        if (creation.Initializer is null)
            return true;

        foreach (var operation in creation.Initializer.Initializers)
        {
            if (operation is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment
                || !Set(address, name, assignment.Value, composer, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Whether it is known what the property is set to.</returns>
    private static bool Set(UriBuilder address, string property, IOperation value, TextComposer composer, CancellationToken cancellation)
    {
        if (property == nameof(UriBuilder.Port))
        {
            if (value.ConstantValue is not { HasValue: true, Value: int port })
                return false;

            address.Port = port;
            return true;
        }

        if (TextOf(value, composer, cancellation) is not { } text)
            return false;

        switch (property)
        {
            case nameof(UriBuilder.Scheme):
                address.Scheme = text;
                return true;
            case nameof(UriBuilder.Host):
                address.Host = text;
                return true;
            case nameof(UriBuilder.Path):
                address.Path = text;
                return true;
            case nameof(UriBuilder.Query):
                address.Query = text;
                return true;
            default:
                return false;
        }
    }

    private static string? TextOf(IOperation expression, TextComposer composer, CancellationToken cancellation) =>
        composer.Compose(expression, cancellation) is { Count: 1 } texts && texts[0].IsWhole ? texts[0].Text : null;
}
