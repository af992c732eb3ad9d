using System.Text.Json;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>Refusals that an administrator mends in the settings: told in their own words, and worth another try afterwards.</summary>
public sealed class RequestSettingsFaultTests
{
    private static readonly UpdateResult.Rejected Nothing = new(null, null, null, null);

    public static TheoryData<UpdateResult, string> OfTheSettings => new()
    {
        { new UpdateResult.Redirected(), "request.answerRedirected" },
        { new UpdateResult.Unauthorized(Nothing), "request.answerKey" },
        { new UpdateResult.NoAccount(), "answers.noAccount" },
    };

    [Theory]
    [MemberData(nameof(OfTheSettings))]
    public void Refusal_OfTheSettings_IsToldAndMayBeRetried(UpdateResult result, string sentence)
    {
        var request = Refused(result);
        Assert.True(RequestActions.MayRetry(request));
        Assert.Equal(sentence, (string?)RequestOutcome.Of(request)["plain"]!["say"]);
    }

    /// <summary>They once were how such a refusal was told apart, and Kaleyra may use any word.</summary>
    [Theory]
    [InlineData("redirect")]
    [InlineData("credentials")]
    [InlineData("account")]
    public void Refusal_WithAWordOfTheBotsInKaleyrasField_IsKaleyrasAlone(string type)
    {
        var kept = JsonSerializer.Deserialize<UpdateResult>(JsonSerializer.Serialize<UpdateResult>(Nothing with { Type = type }));
        var request = Refused(kept!);
        Assert.False(RequestActions.MayRetry(request));
        Assert.Equal("request.answerRefused", (string?)RequestOutcome.Of(request)["plain"]!["say"]);
        Assert.Contains(type, RequestOutcome.Of(request)["detail"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_StoredBefore_IsReadAsWhatItMeant()
    {
        Assert.Equal(new UpdateResult.Redirected(), Stored("""{"$type":"rejected","code":null,"type":"redirect","parameter":null,"message":null}"""));
        Assert.Equal(new UpdateResult.NoAccount(), Stored("""{"$type":"rejected","code":null,"type":"account","parameter":null,"message":null}"""));
        Assert.Equal(new UpdateResult.Unauthorized(Nothing with { Code = "E1", Message = "no" }), Stored("""{"$type":"rejected","code":"E1","type":"credentials","message":"no"}"""));
        Assert.Equal(new UpdateResult.Rejected("E413", "VALIDATION_ERROR", "wa_number", "m"),
            Stored("""{"$type":"rejected","code":"E413","type":"VALIDATION_ERROR","parameter":"wa_number","message":"m"}"""));

        static UpdateResult? Stored(string json) =>
            Refused(JsonSerializer.Deserialize<UpdateResult>(json, JsonSerializerOptions.Web)!).Result;
    }

    private static UpdateRequest Refused(UpdateResult result) => new()
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
        Result = result,
    };
}
