using KaleyraBot.BlockKit;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>Every sample card, as Slack gets it.</summary>
public sealed class SampleBlocksTests
{
    public static TheoryData<string, string> Samples
    {
        get
        {
            var samples = new TheoryData<string, string>();
            foreach (var (name, _) in CardSamples.All)
            {
                BlockSamples.Languages.ToList().ForEach(language => samples.Add(name, language));
            }
            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_AsModal_IsValid(string name, string language) =>
        BlockSamples.IsValid(BlockSamples.Modal(name, language), BlockKitSurface.Modal);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_AsMessage_IsValid(string name, string language) =>
        BlockSamples.IsValid(BlockSamples.Message(name, language), BlockKitSurface.Message);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_AsHome_IsValid(string name, string language) =>
        BlockSamples.IsValid(BlockSamples.Home(name, language), BlockKitSurface.Home);

    [Theory]
    [InlineData("form-any-number")]
    [InlineData("form-known")]
    [InlineData("form-wrong")]
    [InlineData("form-longest")]
    public void Form_AsModal_LooksAsKept(string name) =>
        Snapshot.Matches($"modal.{name}.json", BlockSamples.Modal(name).ToJsonString(BlockSamples.Readable));

    [Theory]
    [InlineData("preview-known")]
    [InlineData("preview-longest")]
    [InlineData("request-rejected-field")]
    [InlineData("request-hostile")]
    [InlineData("request-all-fields-longest")]
    [InlineData("history")]
    [InlineData("show-known")]
    [InlineData("help-all")]
    [InlineData("hint-numbers")]
    [InlineData("numbers-many")]
    public void Card_AsMessage_LooksAsKept(string name) =>
        Snapshot.Matches($"message.{name}.json", BlockSamples.Message(name).ToJsonString(BlockSamples.Readable));
}
