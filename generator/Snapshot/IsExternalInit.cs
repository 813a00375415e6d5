#if !NET
namespace System.Runtime.CompilerServices;

/// <summary>Lets records compile for netstandard2.0, which the compiler and MSBuild load.</summary>
internal static class IsExternalInit;
#endif
