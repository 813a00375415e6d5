using System.Collections.Immutable;
using System.Globalization;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>Reads the calls of a source and writes each as a line, so that tests say what is read and not only what is wrong.</summary>
internal static class CallProbe
{
    /// <summary>The calls of some statements that go to Hugging Face, in the order of the source.</summary>
    public static async Task<IReadOnlyList<string>> ReadStatementsAsync(string statements) => await ReadAsync(InMethod(statements));

    /// <summary>The calls of a source that go to Hugging Face, in the order of the source. It compiles.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(string source)
    {
        var project = RuleProject.Of(source);
        Assert.Empty((await project.CompileAsync()).Select(diagnostic => diagnostic.ToString()));
        var compilation = await project.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var collector = new Collector();
        var analysis = compilation!.WithAnalyzers([collector], options: null);
        Assert.Empty(await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        return [.. collector.Calls.Where(call => !IsElsewhere(call)).OrderBy(call => call.Place.SourceSpan.Start).Select(Describe)];
    }

    public static string InMethod(string statements) => $$"""
        #pragma warning disable OPENAI001, SKEXP0001, SKEXP0010, MEAI001
        using System;
        using System.ClientModel;
        using System.Collections.Generic;
        using Anthropic;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Responses;

        public static class Test
        {
            public static object? Run(bool flag, string text, ApiKeyCredential credential, ChatTool tool, AIFunction function, IKernelBuilder builder, Anthropic.Models.Messages.Model anyModel)
            {
                var router = new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") };
                {{statements}}
                return null;
            }
        }
        """;

    private static bool IsElsewhere(Call call) =>
        call.Endpoint.Kind is EndpointKind.Unknown or EndpointKind.Elsewhere || call is { Member: "Endpoint", Endpoint.Address.Fault: AddressFault.None };

    private static string Describe(Call call)
    {
        var parts = new List<string> { call.Endpoint.Kind.ToString() };
        if (call.Endpoint.Address.Fault != AddressFault.None)
            parts.Add(call.Endpoint.Address.Fault.ToString());

        if (call.Endpoint.Address.Provider is { } provider)
            parts.Add("at " + provider);

        parts.AddRange(call.Tasks);
        if (call.Model is { } model)
            parts.Add(model.Value.Text + (call.Pin is { } pin ? ":" + pin.Value.Text : ""));

        var uses = call.Uses;
        if (uses.Tools is not null)
            parts.Add("tools");

        if (uses.StructuredOutput is not null)
            parts.Add("schema");

        if (uses.Images is not null)
            parts.Add("images");

        if (uses.Audio is not null)
            parts.Add("audio");

        if (uses.Streaming is not null)
            parts.Add("streaming");

        if (uses.MaxTokens is { } tokens)
            parts.Add(tokens.Number.ToString(CultureInfo.InvariantCulture) + " tokens");

        if (uses.Parameters.Count > 0 && call.Member.StartsWith("Generate", StringComparison.Ordinal))
            parts.Add("sets " + string.Join(" and ", uses.Parameters.Select(static parameter => parameter.Text)));

        return $"{call.Member}: {string.Join(", ", parts)}";
    }

#pragma warning disable RS1001 // It is run by hand, in these tests only.
    private sealed class Collector : DiagnosticAnalyzer
#pragma warning restore RS1001
    {
        private readonly Lock gate = new();

        public List<Call> Calls { get; } = [];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnknownModel];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterCompilationStartAction(start =>
            {
                var libraries = ReferencedLibraries.Find(start.Compilation);
                foreach (var (kind, readers) in CallReaders.ByOperation(start.Compilation, libraries, new Lazy<RuleCatalog?>(() => null)))
                    start.RegisterOperationAction(operation => Collect(operation, readers), kind);
            });
        }

        private void Collect(OperationAnalysisContext context, ICallReader[] readers)
        {
            foreach (var reader in readers)
            {
                var calls = reader.Read(context.Operation, context.CancellationToken);
                lock (gate)
                    Calls.AddRange(calls);
            }
        }
    }
}
