using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT2003: the model takes what the call sends beside text.</summary>
internal sealed class InputRules : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.InputNotTaken);

    public override void Judge(Call call, RuleContext context)
    {
        if (call.Uses is { Images: null, Audio: null } || context.Catalog is not { } catalog || CallRoutes.Find(call, catalog) is not { } found)
            return;

        var needs = RouteNeeds.Of(call, context.Policy);
        if (call.Uses.Images is { } images)
            Judge("images", images, needs with { Sound = false });

        if (call.Uses.Audio is { } sound)
            Judge("sound", sound, needs with { Images = false });

        void Judge(string kind, CallValue use, RouteNeeds asked)
        {
            var answer = asked.AreMetBy(found.Model);
            if (answer is true || (answer is null && context.Policy.UnknownCapability == UnknownCapability.Silent))
                return;

            var alternatives = Alternatives.Find(call, found, needs, catalog);
            context.Report(OptionReport.Create(
                Descriptors.InputNotTaken,
                OptionReport.SeverityOf(Descriptors.InputNotTaken, answer, context.Policy),
                new UnmetUse(call, use, alternatives),
                Describe(found.Model, answer, kind),
                catalog.Snapshot.Day,
                alternatives.Write($"Leave the {kind} out"),
                context));
        }
    }

    private static string Describe(SnapshotModel model, bool? answer, string kind) => answer is null
        ? $"'{model.Id}' is not known to take {kind}"
        : $"'{model.Id}' takes no {kind}: it takes {WordList.And([.. model.InputModalities])}";
}
