namespace InferenceCatalog;

/// <summary>How a chat asks for JSON by a schema.</summary>
internal enum SchemaForm
{
    /// <summary>OpenAI's way: <c>response_format.json_schema.schema</c>.</summary>
    OpenAi,

    /// <summary>Together's: <c>response_format.schema</c>.</summary>
    FlatSchema,

    /// <summary>Nebius': OpenAI's, and the schema once more as <c>guided_json</c>.</summary>
    GuidedJson,

    /// <summary>SambaNova's: OpenAI's, and never strict, which it refuses.</summary>
    NotStrict,
}
