using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Who is to serve a model, while a call is being read.</summary>
/// <param name="Text">The provider's id, or what stands after the colon.</param>
/// <param name="Origin">Where it is written.</param>
/// <param name="IsSuffix">Whether it stands after a colon.</param>
/// <param name="SetFor">The tasks of the struct on which it was set.</param>
internal readonly record struct PinValue(string Text, IOperation Origin, bool IsSuffix, EquatableArray<string> SetFor);
