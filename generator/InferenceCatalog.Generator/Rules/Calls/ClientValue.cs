using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>A client that an expression can be, while a call is being read.</summary>
/// <param name="Endpoint">Where its calls go.</param>
/// <param name="Model">The model that it was made for; null when nothing shows it, or each call brings its own.</param>
internal readonly record struct ClientValue(CallEndpoint Endpoint, IOperation? Model);
