using CsCheck;
using KaleyraBot.Cards;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Kaleyra;
using KaleyraBot.Tests.Cards;
using KaleyraBot.Tests.House;
using Stored = KaleyraBot.Storage.Json;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>
/// Whatever Kaleyra answers is a result that can be stored and shown: never an exception, never half a character, never a secret.
/// </summary>
public sealed class AnyAnswerTests
{
    private static readonly Scrubber Ours = new(KaleyraRoom.Sid, KaleyraRoom.ApiKey);
    private static readonly CardBook Book = SampleBook.Cards;

    [Theory]
    [InlineData("""{"error":[{}]}""", null)]
    [InlineData("""{"error":[null]}""", null)]
    [InlineData("""{"error":[[]]}""", null)]
    [InlineData("""{"error":{"\ud800":"no"}}""", "\uFFFD: no")]
    [InlineData("""{"\udc00":1,"error":{"message":"no"}}""", "no")]
    [InlineData("""{"error":{"message":"no","\ud83d":1}}""", "no")]
    [InlineData("""{"data":{"\ud800\ud800":{},"error":{"message":"no"}}}""", "no")]
    [InlineData("""{"error":{"message":"half \ud83d of it"}}""", "half \uFFFD of it")]
    [InlineData("""{"error":{"message":"whole \ud83d\ude00"}}""", "whole 😀")]
    [InlineData("""{"error":{"message":"no escape \\ud800"}}""", "no escape \\ud800")]
    [InlineData("""{"error":{"message":"no"},"error":{}}""", "no")]
    public void Answer_OfABrokenShape_IsARefusalWithWhatCanBeRead(string body, string? message)
    {
        var rejected = Assert.IsType<UpdateResult.Rejected>(AnswerReader.Read(200, null, body));
        Assert.Equal(message, rejected.Message);
    }

    [Fact]
    public void Answer_WithHalfACharacterAsItIs_KeepsTheRest() => Answer_OfABrokenShape_IsARefusalWithWhatCanBeRead(
        "{\"error\":{\"message\":\"raw \ud800\"}}", "raw \uFFFD");

    [Theory]
    [InlineData("""{"status":200,"status":500,"error":{}}""")]
    [InlineData("""{"status":[200],"error":{}}""")]
    [InlineData("""{"status":{},"error":{}}""")]
    [InlineData("""{"status":"\ud800","error":{}}""")]
    public void Answer_WhoseStatusSaysTwoThings_IsNoSuccess(string body) =>
        Assert.Equal(new UpdateResult.Unknown("answers.unknownUnreadable"), AnswerReader.Read(200, null, body));

    [Needs(Needs.Time)]
    [Fact]
    public void Answer_OfAnyBytes_IsAResultThatCanBeStoredAndShown() =>
        Gen.Select(OddAnswers.Statuses, OddAnswers.Bodies).Sample((status, body) =>
    {
        var result = Ours.Clean(AnswerReader.Read(status, null, Text(body)));

        Assert.Equal(result, Stored.Read<UpdateResult>(Stored.Write(result)));
        if (result.Refusal() is { } said)
        {
            Fit(said.Code, 65);
            Fit(said.Type, 65);
            Fit(said.Message, 301);
            Assert.True(said.Parameter is null || WireFields.Understand(said.Parameter) == said.Parameter);
        }
    }, iter: 20_000);

    [Fact]
    public void Answer_OfAnyBytes_HasACard() => Gen.Select(OddAnswers.Statuses, OddAnswers.Bodies).Sample((status, body) =>
    {
        var result = Ours.Clean(AnswerReader.Read(status, null, Text(body)));
        var request = RequestSteps.Finish(SampleRequests.Find("running"), result, SampleData.Now).After;
        var card = RequestCard.Build(request, maxAttempts: 5);
        Assert.NotEmpty(Book.Say(card.Summary, "en"));
        Assert.NotEmpty(Book.Expand(card, "en").ToJsonString());
    }, iter: 300);

    private static string Text(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        return content.ReadAsStringAsync().GetAwaiter().GetResult();
    }

    private static void Fit(string? text, int longest)
    {
        if (text is not null)
        {
            Assert.InRange(text.Length, 0, longest);
            Assert.True(IsWellFormed(text) && !text.Any(char.IsControl), text);
            Assert.DoesNotContain(KaleyraRoom.ApiKey, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(KaleyraRoom.Sid, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static bool IsWellFormed(string text) =>
        new System.Text.UTF8Encoding(false, true) is var strict && strict.GetByteCount(text) >= 0;
}
