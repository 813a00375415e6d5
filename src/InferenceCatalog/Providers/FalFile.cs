namespace InferenceCatalog;

/// <summary>A file that a job made.</summary>
/// <param name="Address">Where it is; null when it came with the answer.</param>
/// <param name="Bytes">The file; empty when there is an address.</param>
/// <param name="MediaType">Its media type; null when there is an address.</param>
/// <param name="Source">Who answered.</param>
internal sealed record FalFile(Uri? Address, byte[] Bytes, string? MediaType, AnswerSource Source);
