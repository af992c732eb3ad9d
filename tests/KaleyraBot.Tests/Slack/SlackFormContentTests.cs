using KaleyraBot.Slack.Api;

namespace KaleyraBot.Tests.Slack;

public sealed class SlackFormContentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a b+c&d=e%f~-_.*'()!")]
    [InlineData("{\"text\":\"größer 👩‍💻 ✕\\n\"}")]
    [InlineData("half \uD800 of a character")]
    public async Task Of_AnyText_IsWhatTheLibraryMakes(string text)
    {
        using var ours = SlackForm.Of([("view", text), ("none", ""), ("trigger_id", "1.2"), ("näme", text + text)]);
        using var theirs = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["view"] = text, ["trigger_id"] = "1.2", ["näme"] = text + text }.Where(field => field.Value.Length > 0));
        Assert.Equal(await theirs.ReadAsStringAsync(), await ours.ReadAsStringAsync());
        Assert.Equal(theirs.Headers.ContentType, ours.Headers.ContentType);
    }
}
