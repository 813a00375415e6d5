using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Reads which key of .NET's configuration an expression stands for.</summary>
internal sealed class ConfigurationKeys(ValueFlow flow)
{
    private const string Namespace = "Microsoft.Extensions.Configuration";

    /// <summary>The key whose text a value is: <c>configuration["Llm:Model"]</c> and its like; null for any other value.</summary>
    public string? KeyOf(IOperation value, CancellationToken cancellation) => value switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } configuration, Arguments: { Length: 1 } key }
            when IsConfiguration(configuration.Type) => Join(configuration, key[0].Value, cancellation),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } section }
            when IsSection(section.Type) && SectionOf(section, cancellation) is { Length: > 0 } path => path,
        IInvocationOperation { TargetMethod: { Name: "GetValue", IsGenericMethod: true } method, Arguments: { Length: >= 2 } arguments }
            when IsOf(method.ContainingType, "ConfigurationBinder") => Join(arguments[0].Value, arguments[1].Value, cancellation),
        _ => null,
    };

    /// <summary>The key of a section; empty for the whole configuration, null where nothing shows it.</summary>
    public string? SectionOf(IOperation configuration, CancellationToken cancellation)
    {
        if (flow.Follow(configuration, cancellation) is not { Count: 1 } values)
            return null;

        return values[0].Operation switch
        {
            IInvocationOperation { TargetMethod.Name: "GetSection", Instance: { } around, Arguments: { Length: 1 } name }
                when IsConfiguration(around.Type) => Join(around, name[0].Value, cancellation),
            IInvocationOperation { TargetMethod: { Name: "GetRequiredSection" } method, Arguments: { Length: 2 } arguments }
                when IsOf(method.ContainingType, "ConfigurationExtensions") => Join(arguments[0].Value, arguments[1].Value, cancellation),
            { Type: var type } when IsConfiguration(type) && !IsSection(type) => "",
            _ => null,
        };
    }

    /// <summary>The type of options that a call fills from a section, with the section's key.</summary>
    public (ITypeSymbol Type, string Section)? BindingOf(IInvocationOperation call, CancellationToken cancellation)
    {
        var method = call.TargetMethod;
        var type = method.TypeArguments.Length == 1 ? method.TypeArguments[0] : null;
        var section = method.Name switch
        {
            "Configure" when type is not null => ConfigurationAmong(call),
            "Get" when type is not null && IsOf(method.ContainingType, "ConfigurationBinder") => ConfigurationAmong(call),
            "Bind" => ConfigurationAmong(call),
            _ => null,
        };
        if (section is null)
            return null;

        // configuration.Bind(options): the type is that of what is filled.
        if (type is null && call.Arguments.Length >= 2)
        {
            var filled = call.Arguments[call.Arguments.Length - 1].Value;
            type = (filled is IConversionOperation conversion ? conversion.Operand : filled).Type;
        }

        return type is not null && SectionOf(section, cancellation) is { } path ? (type, path) : null;
    }

    private static IOperation? ConfigurationAmong(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Type: var type } && IsConfiguration(type))
                return argument.Value;
        }

        return null;
    }

    private string? Join(IOperation configuration, IOperation name, CancellationToken cancellation) =>
        SectionOf(configuration, cancellation) is { } section
            && flow.Follow(name, cancellation) is { Count: 1 } names
            && names[0].Text is { Length: > 0 } text
            ? SettingsPath.Join(section, text)
            : null;

    private static bool IsConfiguration(ITypeSymbol? type)
    {
        if (type is null || IsOf(type, "IConfiguration"))
            return type is not null;

        foreach (var implemented in type.AllInterfaces)
        {
            if (IsOf(implemented, "IConfiguration"))
                return true;
        }

        return false;
    }

    private static bool IsSection(ITypeSymbol? type)
    {
        if (type is null || IsOf(type, "IConfigurationSection"))
            return type is not null;

        foreach (var implemented in type.AllInterfaces)
        {
            if (IsOf(implemented, "IConfigurationSection"))
                return true;
        }

        return false;
    }

    private static bool IsOf(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace?.ToDisplayString() == Namespace;
}
