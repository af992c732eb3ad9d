using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;

namespace KaleyraBot.Tests.Core.Forms;

public sealed class UnchangedChoiceTests
{
    private static readonly NumberBook Book = new([new("main", [])]);

    [Fact]
    public void Category_LeftUnchangedByChoice_IsNoChange()
    {
        var reading = FormReader.Read(new Dictionary<string, string> { ["wa_number"] = "+919876543210", ["business_category"] = FormReader.Unchanged, ["about"] = FormReader.Unchanged }, Book);
        Assert.Equal(["about"], reading.Changes.Select(change => change.Field));
        Assert.Empty(reading.Errors);
    }
}
