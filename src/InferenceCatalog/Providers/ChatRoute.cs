namespace InferenceCatalog;

/// <summary>Whom a chat goes to.</summary>
/// <param name="Destination">Where it goes and as whom.</param>
/// <param name="Address">The address.</param>
/// <param name="Model">What the model is called there; null where it is as the router takes it.</param>
/// <param name="Schemas">How JSON by a schema is asked for.</param>
internal readonly record struct ChatRoute(Destination Destination, Uri Address, string? Model, SchemaForm Schemas);
