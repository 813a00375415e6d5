using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Inputs;

/// <summary>A catalog file's path and text. Equal texts are equal files, so that a touched file is not read again.</summary>
/// <param name="Path">As the compiler was given it; for diagnostics, never for emitted code.</param>
/// <param name="Text">What it says; empty when it is gone.</param>
internal sealed record CatalogFile(string Path, SourceText Text)
{
    public bool Equals(CatalogFile? other) => other is not null && Path == other.Path && Text.ContentEquals(other.Text);

    public override int GetHashCode() => Path.GetHashCode();
}
