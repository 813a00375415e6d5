using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads the calls of one library. A new library is a new reader; every rule then works for it.</summary>
internal interface ICallReader
{
    /// <summary>The kinds of operations that it looks at.</summary>
    ImmutableArray<OperationKind> Operations { get; }

    /// <summary>Describes each call, and each arm of it, that an operation makes; most operations make none.</summary>
    /// <remarks>A call that goes elsewhere, or of which nothing shows where it goes, is described too: rules leave it alone.</remarks>
    IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation);
}
