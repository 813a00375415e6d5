using System.Collections.Immutable;
using InferenceCatalog.Generator.Requests;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Tests.Requests;

public sealed class TaskParserTests
{
    private static readonly TaskFacts Sound =
        new("paint", "Paint", "PaintModel", "Paints.", false, Members(Member("inputs", "inputs")), Members(Member("title", "parameters.title")), "ImageResult");

    [Fact]
    public void A_sound_task_keeps_every_member_required_ones_first()
    {
        var task = Assert.Single(Parse(Sound).Spec.Tasks);

        Assert.Equal(["Inputs", "Title"], task.Members.Select(member => member.Property));
        Assert.Equal([true, false], task.Members.Select(member => member.IsRequired));
        Assert.Equal("PaintRequest", task.Request);
    }

    [Theory]
    [InlineData("hypothesis_template", "HypothesisTemplate", "hypothesisTemplate")]
    [InlineData("lang", "Lang", "lang")]
    [InlineData("params", "Params", "@params")]
    [InlineData("top_k", "TopK", "topK")]
    public void Names_become_C_sharp_names(string name, string property, string argument)
    {
        var task = Assert.Single(Parse(Sound with { Inputs = Members(Member(name, "inputs")) }).Spec.Tasks);

        Assert.Equal(property, task.Members[0].Property);
        Assert.Equal(argument, task.Members[0].Argument);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("task")]
    [InlineData("equals")]
    [InlineData("get_type")]
    [InlineData("to_string")]
    [InlineData("clone")]
    [InlineData("paint_request")]
    [InlineData("inputs")]
    public void A_member_whose_name_is_taken_is_left_out(string name) =>
        AssertLeftOut(Member(name, "parameters.x"), "is taken");

    [Theory]
    [InlineData("inputs.more")]
    [InlineData("inputs")]
    public void Two_members_at_one_place_or_one_within_the_other_cannot_be(string json) =>
        AssertLeftOut(Member("other", json), json == "inputs" ? "" : "in each other's way");

    [Fact]
    public void The_place_of_all_parameters_is_not_a_parameter() =>
        AssertLeftOut(Member("other", "parameters"), "cannot be of this type");

    [Theory]
    [InlineData(nameof(TaskMemberType.Integer), "0.5")]
    [InlineData(nameof(TaskMemberType.Integer), "3000000000")]
    [InlineData(nameof(TaskMemberType.Long), "10000000000000000000")]
    [InlineData(nameof(TaskMemberType.Number), "10000000000000000000")]
    [InlineData(nameof(TaskMemberType.Text), "-1")]
    [InlineData(nameof(TaskMemberType.Texts), "1.5")]
    [InlineData(nameof(TaskMemberType.Flag), "1")]
    [InlineData(nameof(TaskMemberType.Media), "1")]
    [InlineData(nameof(TaskMemberType.Json), "1")]
    public void A_range_that_does_not_fit_the_type_costs_the_member(string type, string minimum) =>
        AssertLeftOut(
            Member("other", "parameters.other", Enum.Parse<TaskMemberType>(type)) with { Minimum = decimal.Parse(minimum, System.Globalization.CultureInfo.InvariantCulture) },
            "its range does not fit its type");

    [Theory]
    [InlineData("Paint", "Paintings")]
    [InlineData("Paint", "Model")]
    [InlineData("PaintModel", "PaintModel")]
    [InlineData("Routes", "PaintModel")]
    [InlineData("InferenceTask", "PaintModel")]
    [InlineData("ToString", "PaintModel")]
    public void A_task_whose_names_C_sharp_cannot_hold_is_left_out(string name, string modelType)
    {
        var parsing = Parse(Sound with { Name = name, ModelType = modelType });

        Assert.Empty(parsing.Spec.Tasks);
        Assert.Equal(SnapshotProblemSeverity.EntryLeftOut, Assert.Single(parsing.Problems).Problem.Severity);
    }

    [Theory]
    [InlineData("model", "is taken")]
    [InlineData(null, "a request needs an input")]
    public void A_task_without_one_of_its_inputs_is_left_out(string? input, string why)
    {
        var parsing = Parse(Sound with { Inputs = input is null ? Members() : Members(Member("inputs", "inputs"), Member(input, "inputs.x")) });

        Assert.Empty(parsing.Spec.Tasks);
        Assert.Contains(why, Assert.Single(parsing.Problems).Problem.Message, StringComparison.Ordinal);
        Assert.Single(Parse(Sound with { Inputs = Members(), IsHandWritten = true }).Spec.Tasks);
    }

    [Fact]
    public void The_second_of_two_tasks_with_one_id_or_one_name_is_left_out()
    {
        Assert.Equal("another file describes the task 'paint' already", Assert.Single(Parse(Sound, Sound).Problems).Problem.Message);
        Assert.Equal("the name 'Paint' is taken", Assert.Single(Parse(Sound, Sound with { Id = "print" }).Problems).Problem.Message);
    }

    private static void AssertLeftOut(TaskMember member, string why)
    {
        var parsing = Parse(Sound with { Parameters = Members(member) });

        Assert.Equal(["Inputs"], Assert.Single(parsing.Spec.Tasks).Members.Select(known => known.Property));
        Assert.Contains(why, Assert.Single(parsing.Problems).Problem.Message, StringComparison.Ordinal);
    }

    private static TaskMember Member(string name, string json, TaskMemberType type = TaskMemberType.Text) =>
        new(name, json, type, "Something.", null, null, EquatableArray<string>.Empty);

    private static EquatableArray<TaskMember> Members(params TaskMember[] members) => new(members);

    private static RequestsParsing Parse(params TaskFacts[] tasks) => TaskParser.Parse(
        [.. tasks.Select(task => new TaskReading(task.Id + ".json", task, EquatableArray<SnapshotProblem>.Empty))],
        TestContext.Current.CancellationToken);
}
