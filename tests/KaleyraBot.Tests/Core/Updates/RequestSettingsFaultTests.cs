using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>Refusals that an administrator mends in the settings: told in their own words, and worth another try afterwards.</summary>
public sealed class RequestSettingsFaultTests
{
    [Theory]
    [InlineData(RequestActions.Redirect, "request.answerRedirected")]
    [InlineData(RequestActions.Credentials, "request.answerKey")]
    [InlineData(RequestActions.NoAccount, "answers.noAccount")]
    public void Refusal_OfTheSettings_IsToldAndMayBeRetried(string type, string sentence)
    {
        var request = new UpdateRequest
        {
            FormId = "form",
            CardKey = "card",
            Requester = new Person("web:maya", "Maya"),
            Place = new Place("web:room"),
            Account = "main",
            WaNumber = "+919876543210",
            Changes = [new("about", "Hello")],
            State = RequestState.Rejected,
            CreatedAt = default,
            UpdatedAt = default,
            Result = new UpdateResult.Rejected(null, type, null, null),
        };
        Assert.True(RequestActions.MayRetry(request));
        Assert.Equal(sentence, (string?)RequestAnswer.Of(request)["plain"]!["say"]);
    }
}
