using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>The forms of calls on a model's struct.</summary>
internal static class ModelInvocations
{
    /// <summary><c>ChatModel.Of("organisation/name")</c>; not the overload for ids of run time.</summary>
    public static bool IsModelOf(this IInvocationOperation invocation) =>
        invocation is { TargetMethod: { IsStatic: true, Name: "Of" }, Arguments.Length: 1 }
        && invocation.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String;

    /// <summary><c>model.On(provider)</c>; not the overload for routing policies.</summary>
    public static bool IsModelOnProvider(this IInvocationOperation invocation) =>
        invocation is { Instance: not null, TargetMethod.Name: "On", Arguments.Length: 1 }
        && invocation.TargetMethod.Parameters[0].Type.Name == "Provider";
}
