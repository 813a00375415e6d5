using System.Text;
using InferenceCatalog.Generator.Writing;

namespace InferenceCatalog.Generator.Models;

/// <summary>Prints a union: a struct that holds one of the runtime's structs for each of its model types and hands every call on.</summary>
internal static class UnionEmitter
{
    private const string Runtime = MemberTypes.Runtime;
    private const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public static void Emit(SourceWriter writer, UnionSpec union, string visibility)
    {
        var first = FieldName(union.Parts[0]);
        var links = Join(union, " and ", static part => $"<see cref=\"{Runtime}{part.Type}\"/>");
        writer.Line($"/// <summary>A model that does the tasks of {links}, and converts to each.</summary>");
        writer.Open($"{visibility} readonly struct {union.Type} : global::System.IEquatable<{union.Type}>");
        EmitState(writer, union);

        writer.Line().Line("/// <summary>The Hub id, <c>organisation/name</c>.</summary>");
        writer.Line($"public string Id => {first}.Id;");
        writer.Line().Line("/// <summary>What the catalog knows of the model's routes.</summary>");
        writer.Line($"public global::System.Collections.Generic.IReadOnlyList<{Runtime}ModelRoute> Routes => {first}.Routes;");
        writer.Line().Line("/// <summary>The same model, served by one provider and no other.</summary>");
        writer.Line("/// <param name=\"provider\">The provider.</param>");
        var pinned = Join(union, ", ", static part => FieldName(part) + ".On(provider)");
        writer.Line($"public {union.Type} On({Runtime}Provider provider) => new {union.Type}({pinned});");

        foreach (var part in union.Parts)
            EmitPart(writer, part);

        EmitConversions(writer, union);
        EmitObjectMembers(writer, union, first);
        writer.Close();
    }

    private static void EmitState(SourceWriter writer, UnionSpec union)
    {
        foreach (var part in union.Parts)
            writer.Line($"private readonly {Runtime}{part.Type} {FieldName(part)};");

        writer.Line().Open($"private {union.Type}({Join(union, ", ", static part => $"{Runtime}{part.Type} {FieldName(part)}")})");
        foreach (var part in union.Parts)
            writer.Line($"this.{FieldName(part)} = {FieldName(part)};");

        writer.Close();
        var read = Join(union, ", ", static part => $"{Runtime}{part.Type}.FromCatalog(payload)");
        writer.Line().Line($"internal static {union.Type} FromCatalog(string payload) =>");
        writer.Deeper().Line($"new {union.Type}({read});").Shallower();
    }

    private static void EmitPart(SourceWriter writer, UnionPartSpec part)
    {
        if (part.TakesPolicy)
        {
            writer.Line().Line("/// <summary>The same model, for the tasks that take a routing policy.</summary>");
            writer.Line("/// <param name=\"policy\">The policy.</param>");
            writer.Line($"public {Runtime}{part.Type} On({Runtime}RoutingPolicy policy) => {FieldName(part)}.On(policy);");
        }

        foreach (var method in part.Methods)
            EmitMethod(writer, part, method);
    }

    private static void EmitMethod(SourceWriter writer, UnionPartSpec part, UnionMethodSpec method)
    {
        var (parameters, arguments) = (new StringBuilder(), new StringBuilder());
        writer.Line().Line($"/// <summary>{CSharpText.Documentation(method.Summary)}</summary>");
        foreach (var argument in method.Arguments)
        {
            writer.Line($"/// <param name=\"{argument.Name.TrimStart('@')}\">{CSharpText.Documentation(argument.Summary)}</param>");
            parameters.Append(parameters.Length == 0 ? "" : ", ").Append(argument.Type).Append(' ').Append(argument.Name);
            arguments.Append(arguments.Length == 0 ? "" : ", ").Append(argument.Name);
        }

        writer.Line($"public {Runtime}{method.Request} {method.Name}({parameters}) => {FieldName(part)}.{method.Name}({arguments});");
    }

    private static void EmitConversions(SourceWriter writer, UnionSpec union)
    {
        foreach (var part in union.Parts)
        {
            writer.Line().Line($"/// <summary>The model as one of its kinds.</summary>");
            writer.Line("/// <param name=\"model\">The model.</param>");
            writer.Line($"public static implicit operator {Runtime}{part.Type}({union.Type} model) => model.{FieldName(part)};");
        }
    }

    private static void EmitObjectMembers(SourceWriter writer, UnionSpec union, string first)
    {
        writer.Line().Line("/// <summary>Whether two values name the same model, pinned alike.</summary>");
        writer.Line($"public static bool operator ==({union.Type} left, {union.Type} right) => left.Equals(right);");
        writer.Line().Line("/// <summary>Whether two values differ in model or pin.</summary>");
        writer.Line($"public static bool operator !=({union.Type} left, {union.Type} right) => !left.Equals(right);");
        writer.Line().Line("/// <inheritdoc/>").Line(Hidden);
        writer.Line($"public bool Equals({union.Type} other) => {first}.Equals(other.{first});");
        writer.Line().Line("/// <inheritdoc/>").Line(Hidden);
        writer.Line($"public override bool Equals(object? obj) => obj is {union.Type} other && Equals(other);");
        writer.Line().Line("/// <inheritdoc/>").Line(Hidden);
        writer.Line($"public override int GetHashCode() => {first}.GetHashCode();");
        writer.Line().Line("/// <inheritdoc/>").Line(Hidden);
        writer.Line($"public override string ToString() => {first}.ToString();");
    }

    private static string FieldName(UnionPartSpec part) => char.ToLowerInvariant(part.Type[0]) + part.Type.Substring(1);

    private static string Join(UnionSpec union, string separator, Func<UnionPartSpec, string> piece)
    {
        var joined = new StringBuilder();
        foreach (var part in union.Parts)
            joined.Append(joined.Length == 0 ? "" : separator).Append(piece(part));

        return joined.ToString();
    }
}
