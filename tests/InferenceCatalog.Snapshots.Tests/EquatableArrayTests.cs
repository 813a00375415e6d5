using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Lists_with_the_same_items_in_the_same_order_are_equal()
    {
        var one = new EquatableArray<string>(["a", "b"]);
        var same = new EquatableArray<string>(["a", "b"]);
        var swapped = new EquatableArray<string>(["b", "a"]);

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, swapped);
        Assert.Equal(default, EquatableArray<string>.Empty);
    }
}
