using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>What a body does with one local.</summary>
internal sealed class LocalUse
{
    private int writes;
    private IOperation? value;

    /// <summary>The value that it always has; null when it has several, or one that nothing shows.</summary>
    public IOperation? OnlyValue => writes == 1 ? value : null;

    /// <summary>Its declaration.</summary>
    public IVariableDeclaratorOperation? Declarator { get; set; }

    /// <summary>How often its name stands in the body.</summary>
    public int References { get; set; }

    /// <summary>The assignments to its properties.</summary>
    public List<ISimpleAssignmentOperation> PropertyWrites { get; } = [];

    /// <summary>The calls of <c>Add</c> on its properties.</summary>
    public List<IInvocationOperation> Additions { get; } = [];

    /// <summary>The places that get hold of the object itself, and could change it.</summary>
    public List<IOperation> Takers { get; } = [];

    /// <summary>Whether an operation is a statement of its own in the block of the declaration, so that it runs whenever that does.</summary>
    public bool IsBesideDeclaration(IOperation operation) =>
        operation.Parent is IExpressionStatementOperation { Parent: { } block } && Declarator?.Parent?.Parent?.Parent == block;

    /// <param name="written">The value; null when nothing shows it.</param>
    public void AddWrite(IOperation? written)
    {
        writes++;
        value = written;
    }
}
