using CsCheck;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Tests.Core.Updates;

namespace KaleyraBot.Tests.Core.Forms;

public sealed class FormInputsTests
{
    private static readonly string[] Known = ["wa_number", "clear", "reason", .. Fields.All.Select(field => field.Name)];

    [Fact]
    public void Keep_AnyInputs_KeepsKnownOnesOfBoundedLength() =>
        Gen.Select(Gen.OneOf(Words.Of(Known), Gen.String), Gen.String[0, 6000]).List[0, 20].Sample(pairs =>
        {
            var sent = pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2);
            var kept = FormInputs.Keep(sent);

            Assert.Equal(sent.Keys.Intersect(Known).Order(), kept.Keys.Order());
            Assert.All(kept, input =>
                Assert.True(input.Value.Length <= FormInputs.Longest && sent[input.Key].StartsWith(input.Value, StringComparison.Ordinal)));
            Assert.All(kept, input => Assert.Equal(sent[input.Key].Length <= FormInputs.Longest, input.Value == sent[input.Key]));
        }, iter: 200);

    [Fact]
    public void Keep_AVeryLongText_LeavesItTooLongAndItsCharactersWhole()
    {
        var kept = FormInputs.Keep(new Dictionary<string, string> { ["about"] = new string('a', FormInputs.Longest - 1) + "😀", ["junk"] = "x" });

        Assert.Equal(new string('a', FormInputs.Longest - 1), Assert.Single(kept).Value);
        Assert.All(Fields.All, field => Assert.True(field.MaxLength * 2 < FormInputs.Longest));
    }
}
