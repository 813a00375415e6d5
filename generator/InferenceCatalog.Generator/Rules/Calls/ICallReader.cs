using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads the calls of one library. A new library is a new reader; every rule then works for it.</summary>
internal interface ICallReader
{
    /// <summary>Describes each call, and each arm of it, that an operation makes; most operations make none.</summary>
    IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation);
}
