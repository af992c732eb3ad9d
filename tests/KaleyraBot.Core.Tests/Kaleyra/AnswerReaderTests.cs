using KaleyraBot.Core.Requests;
using KaleyraBot.Kaleyra;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>Every shape in which Kaleyra's APIs are known to answer, and those a gateway may put in their place.</summary>
public sealed class AnswerReaderTests
{
    private static readonly UpdateResult.Unknown Unreadable = new("answers.unknownUnreadable");

    [Theory]
    [InlineData(200, """{"status":200,"message":"WA Phone number update successfully.","data":[],"error":{}}""")]
    [InlineData(200, """{"code":"RBC024","message":"ok","data":{"id":1},"error":{},"status":200}""")]
    [InlineData(200, """{"status":"200","message":"any other words","data":{},"error":[]}""")]
    [InlineData(201, """{"error":null,"data":null}""")]
    [InlineData(200, """{"error":"","status":null}""")]
    [InlineData(200, "\uFEFF{\"error\":{}}")]
    public void Answer_TwoHundredWithoutError_Succeeded(int status, string body) =>
        Assert.Equal(new UpdateResult.Succeeded(), AnswerReader.Read(status, null, body));

    [Theory]
    [InlineData(202, """{"status":202,"error":{}}""")]
    [InlineData(200, """{"status":202,"error":{}}""")]
    [InlineData(202, """{"status":200,"error":{}}""")]
    public void Answer_Accepted_SucceededAsAccepted(int status, string body) =>
        Assert.Equal(new UpdateResult.Succeeded(Accepted: true), AnswerReader.Read(status, null, body));

    [Theory]
    [InlineData(400)]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(422)]
    public void Answer_DocumentedRefusal_RejectedWhateverTheStatus(int status) =>
        Assert.Equal(
            new UpdateResult.Rejected("E413", "VALIDATION_ERROR", "wa_number", "wa_number field is required and cannot be empty."),
            AnswerReader.Read(status, null, """
            {"error":{"code":"E413","type":"VALIDATION_ERROR","parameter":"wa_number","message":"wa_number field is required and cannot be empty.","reference":""}}
            """));

    [Theory]
    [InlineData("""{"error":{"code":"E413","message":"m"}}""", "E413", "wa_number", "m")]
    [InlineData("""{"error":{"code":"E962","parameter":"","message":"m"}}""", "E962", "display_image", "m")]
    [InlineData("""{"error":{"code":"E962","parameter":null}}""", "E962", "display_image", null)]
    [InlineData("""{"code":"RBC302","message":"m","data":{},"error":[{"params":"website"}],"status":404}""", "RBC302", "website", "m")]
    [InlineData("""{"code":"RBC302","data":{},"error":[{"params":"no such thing"}],"status":404}""", "RBC302", null, "no such thing")]
    [InlineData("""{"error":{"website":"is not valid"}}""", null, "website", "is not valid")]
    [InlineData("""{"error":{"website":["is not valid","again"]}}""", null, "website", "is not valid")]
    [InlineData("""{"error":{"to":"invalid number"}}""", null, null, "to: invalid number")]
    [InlineData("""{"error":{"parameter":"business_catregory","message":"m"}}""", null, "business_category", "m")]
    [InlineData("""{"error":{"parameter":"Incomming_URL","message":"m"}}""", null, "incoming_url", "m")]
    [InlineData("""{"code":1400,"message":"m","data":{"error":{"error_code":"X1","error_message":"inner"}}}""", "X1", null, "inner")]
    [InlineData("""{"code":1400,"message":"m","data":{"error":{"reason":"inner"}}}""", "1400", null, "reason: inner")]
    [InlineData("""{"error":"plain words"}""", null, null, "plain words")]
    [InlineData("""{"error":["plain words"]}""", null, null, "plain words")]
    [InlineData("""{"error":true,"message":"m"}""", null, null, "m")]
    [InlineData("""{"error":{"code":13001,"message":"m"}}""", "13001", null, "m")]
    [InlineData("""{"status":404,"message":"m","data":[],"error":{}}""", null, null, "m")]
    [InlineData("""{"status":"400","error":{}}""", null, null, null)]
    public void Answer_ErrorInsideTwoHundred_RejectedWithItsParts(string body, string? code, string? parameter, string? message)
    {
        var rejected = Assert.IsType<UpdateResult.Rejected>(AnswerReader.Read(200, null, body));
        Assert.Equal((code, parameter, message), (rejected.Code, rejected.Parameter, rejected.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<html>ok</html>")]
    [InlineData("""{"status":200,"message":"WA Phone nu""")]
    [InlineData("""{"error":{}} trailing""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"ok\"")]
    [InlineData("""{"status":"fine","error":{}}""")]
    [InlineData("""{"status":302,"error":{}}""")]
    [InlineData("""{"status":0}""")]
    public void Answer_UnreadableTwoHundred_Unknown(string body) => Assert.Equal(Unreadable, AnswerReader.Read(200, null, body));

    [Fact]
    public void Answer_NestedBeyondReason_Unknown() =>
        Assert.Equal(Unreadable, AnswerReader.Read(200, null, string.Concat(Enumerable.Repeat("{\"a\":", 5000))));

    [Fact]
    public void Answer_HalfACharacterEscaped_IsNoText() =>
        Assert.Equal(new UpdateResult.Rejected("E1", null, null, null), AnswerReader.Read(400, null, """{"error":{"code":"E1","message":"\ud800"}}"""));

    [Theory]
    [InlineData(400, "<html>no</html>")]
    [InlineData(404, "")]
    [InlineData(422, """{"message":""")]
    public void Answer_RefusalWithoutReadableBody_Rejected(int status, string body) =>
        Assert.Equal(new UpdateResult.Rejected(null, null, null, null), AnswerReader.Read(status, null, body));

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public void Answer_RefusalOfTheKey_SaysSo(int status) =>
        Assert.Equal(new UpdateResult.Unauthorized(new(null, null, null, null)), AnswerReader.Read(status, null, "no"));

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(307)]
    [InlineData(308)]
    public void Answer_Redirect_RejectedAsRedirect(int status) =>
        Assert.Equal(new UpdateResult.Redirected(), AnswerReader.Read(status, null, ""));

    [Theory]
    [InlineData(429, "")]
    [InlineData(429, """{"error":{"to":"invalid number"}}""")]
    [InlineData(200, """{"status":429,"error":{"code":"E1"}}""")]
    public void Answer_TooManyCalls_ThrottledWithItsWait(int status, string body) =>
        Assert.Equal(new UpdateResult.Throttled(TimeSpan.FromSeconds(7)), AnswerReader.Read(status, TimeSpan.FromSeconds(7), body));

    [Theory]
    [InlineData(500, "", "answers.unknownServer")]
    [InlineData(502, "<html>502</html>", "answers.unknownServer")]
    [InlineData(503, """{"error":{"code":"E413"}}""", "answers.unknownServer")]
    [InlineData(408, """{"error":{"code":"E413"}}""", "answers.unknownTimeout")]
    [InlineData(200, """{"status":500,"error":{"code":"E1"}}""", "answers.unknownServer")]
    public void Answer_FaultOfTheServer_UnknownWithItsWait(int status, string body, string why) =>
        Assert.Equal(new UpdateResult.Unknown(why, TimeSpan.FromSeconds(3)), AnswerReader.Read(status, TimeSpan.FromSeconds(3), body));
}
