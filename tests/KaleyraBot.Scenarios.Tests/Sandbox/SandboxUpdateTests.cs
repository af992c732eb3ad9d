using System.Net;
using System.Text;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using static KaleyraBot.Tests.Sandbox.SandboxCaller;

namespace KaleyraBot.Tests.Sandbox;

/// <summary>The endpoint as Kaleyra's page describes it, trap by trap.</summary>
[Needs(Needs.Host)]
public sealed class SandboxUpdateTests
{
    private const string Number = "+919876543210";
    private const string Success = """{"status":200,"message":"WA Phone number update successfully.","data":[],"error":{}}""";

    [Fact]
    public async Task Put_Change_AnswersThePagesSuccessByteForByte()
    {
        await using var caller = await StartAsync();
        using var answer = await caller.PutAsync($$"""{"wa_number":"{{Number}}","about":"Open till 9"}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(Success, await answer.Content.ReadAsStringAsync());
        Assert.False(IsSynthetic(answer));
        Assert.Equal("Open till 9", caller.State.Find(Number)!.Values["about"]);
        Assert.Equal("Food and Grocery", caller.State.Find(Number)!.Values["business_category"]);
    }

    [Theory]
    [InlineData("""{"display_image":"","about":7}""")]
    [InlineData("""{"wa_number":"","about":"x"}""")]
    [InlineData("""{"wa_number":" \t","about":"x"}""")]
    [InlineData("""{"wa_number":null,"about":"x"}""")]
    [InlineData("""{"wa_number":919876543210,"about":"x"}""")]
    public async Task Put_NumberMissing_AnswersE413ByteForByte(string body)
    {
        await using var caller = await StartAsync();
        using var answer = await caller.PutAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            """{"error":{"code":"E413","type":"VALIDATION_ERROR","parameter":"wa_number","message":"wa_number field is required and cannot be empty.","reference":""}}""",
            await answer.Content.ReadAsStringAsync());
        Assert.False(IsSynthetic(answer));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    [InlineData("null")]
    public async Task Put_ImageBlank_AnswersE962ByteForByteBeforeAnyOtherRule(string image)
    {
        await using var caller = await StartAsync();
        using var answer = await caller.PutAsync($$"""{"business_category":"nonsense","wa_number":"+123","display_image":{{image}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            """{"error":{"code":"E962","type":"VALIDATION_ERROR","parameter":"display_image","message":"display_image cannot be empty","reference":""}}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"wa_number":"919876543210","about":"x"}""", "EMU-400-NUMBER", "wa_number")]
    [InlineData("""{"wa_number":"+14155550199","about":"x"}""", "EMU-400-UNKNOWN", "wa_number")]
    [InlineData("""{"wa_number":"+919876543210"}""", "EMU-400-NOFIELD", "")]
    [InlineData("""{"wa_number":"+919876543210","about":7}""", "EMU-400-STRING", "about")]
    [InlineData("""{"wa_number":"+919876543210","business_category":"Beauty, Spa and Salon"}""", "EMU-400-CATEGORY", "business_category")]
    [InlineData("""{"wa_number":"+919876543210","business_category":" Restaurant"}""", "EMU-400-CATEGORY", "business_category")]
    [InlineData("""{"wa_number":"+919876543210","address":"567, "john", 2nd Phase, Bangalore."}""", "EMU-400-JSON", "")]
    [InlineData("""["wa_number"]""", "EMU-400-JSON", "")]
    [InlineData("""{"wa_number":"\ud800","about":"x"}""", "EMU-400-JSON", "")]
    [InlineData("", "EMU-400-JSON", "")]
    public async Task Put_RefusalThatThePageDoesNotPrint_IsMarkedSynthetic(string body, string code, string parameter)
    {
        await using var caller = await StartAsync();
        var before = caller.State.Find(Number);
        using var answer = await caller.PutAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((code, parameter), await ErrorAsync(answer));
        Assert.True(IsSynthetic(answer));
        Assert.Same(before, caller.State.Find(Number));
    }

    [Theory]
    [InlineData("beauty, spa, AND salon", "Beauty, Spa, and Salon")]
    [InlineData("NON-PROFIT", "Non-profit")]
    [InlineData("", "")]
    public async Task Put_CategoryInAnyCase_IsStoredInThePagesSpelling(string sent, string stored)
    {
        await using var caller = await StartAsync();
        using var answer = await caller.PutAsync($$"""{"wa_number":"{{Number}}","business_category":"{{sent}}"}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(stored, caller.State.Find(Number)!.Values["business_category"]);
    }

    [Fact]
    public async Task Put_ThePagesMisspellings_ChangeNothingAnswerSuccessAndWarn()
    {
        await using var caller = await StartAsync();
        var before = caller.State.Find(Number)!.Values;
        using var answer = await caller.PutAsync($$"""{"wa_number":"{{Number}}","business_catregory":"Other","incomming_url":"https://x.example.com","é\r\n":"x"}""");
        Assert.Equal(Success, await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            "unknown key ignored: business_catregory; unknown key ignored: incomming_url; unknown key ignored: ???",
            answer.Headers.GetValues("X-Emulator-Warning").Single());
        Assert.Equal(before, caller.State.Find(Number)!.Values);
    }

    [Fact]
    public async Task Put_BlanksDuplicatesAndEscapes_AreTakenAsAParserTakesThem()
    {
        await using var caller = await StartAsync();
        using var answer = await caller.PutAsync(
            """{"wa_number":"\u002B919876543210","address":" ","website":null,"about":"first","about":"last","incoming_url":"https://webhook.site/#!/x"}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("fragment", answer.Headers.GetValues("X-Emulator-Warning").Single(), StringComparison.Ordinal);
        var values = caller.State.Find(Number)!.Values;
        Assert.Equal(("", "", "last"), (values["address"], values["website"], values["about"]));
    }

    [Theory]
    [InlineData("PUT", "wrong", "text/plain", "{", HttpStatusCode.Unauthorized, "RBC001")]
    [InlineData("POST", "wrong", "text/plain", "{", HttpStatusCode.Unauthorized, "RBC001")]
    [InlineData("POST", SandboxServer.ApiKey, "text/plain", "{", HttpStatusCode.MethodNotAllowed, "EMU-405-METHOD")]
    [InlineData("PATCH", SandboxServer.ApiKey, "application/json", "{}", HttpStatusCode.MethodNotAllowed, "EMU-405-METHOD")]
    [InlineData("GET", SandboxServer.ApiKey, null, "", HttpStatusCode.MethodNotAllowed, "EMU-405-METHOD")]
    [InlineData("PUT", SandboxServer.ApiKey, "text/plain", "{", HttpStatusCode.UnsupportedMediaType, "EMU-415-TYPE")]
    [InlineData("PUT", SandboxServer.ApiKey, null, "{", HttpStatusCode.UnsupportedMediaType, "EMU-415-TYPE")]
    [InlineData("PUT", SandboxServer.ApiKey, "application/JSON; charset=utf-8", "{", HttpStatusCode.BadRequest, "EMU-400-JSON")]
    public async Task Call_SeveralMistakes_ReportsTheFirst(string method, string key, string? type, string body, HttpStatusCode status,
        string code)
    {
        await using var caller = await StartAsync();
        using var answer = await caller.SendAsync(new(method), Encoding.UTF8.GetBytes(body), type, key);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, (await ErrorAsync(answer)).Code);
        Assert.True(IsSynthetic(answer));
        Assert.Equal(status == HttpStatusCode.MethodNotAllowed ? ["PUT"] : [], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Put_BodyBeyondTheLimit_Answers413()
    {
        await using var caller = await StartAsync();
        using var answer = await caller.PutAsync($$"""{"wa_number":"{{Number}}","about":"{{new string('x', 70_000)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("EMU-413-SIZE", (await ErrorAsync(answer)).Code);
    }
}
