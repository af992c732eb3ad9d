using KaleyraBot.Core.Requests;
using KaleyraBot.Kaleyra;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>
/// The key goes to the configured address only, whatever that address answers. Flurl follows by itself unless told not to, and so does the
/// handler below it: both switches are off.
/// </summary>
[Needs(Needs.Host)]
public sealed class RedirectTests
{
    public static TheoryData<int, bool> Redirects => new()
    {
        { 300, false }, { 301, false }, { 302, false }, { 303, false }, { 305, false }, { 307, false }, { 308, false },
        { 300, true }, { 301, true }, { 302, true }, { 303, true }, { 305, true }, { 307, true }, { 308, true },
    };

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task Update_Redirected_CallsNobodyElse(int status, bool sameHost)
    {
        await using var elsewhere = await FakeKaleyra.SucceedsAsync();
        await using var kaleyra = await RedirectingAsync(status, sameHost ? null : elsewhere.BaseUrl);
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);

        Assert.Equal(new UpdateResult.Redirected(), await room.UpdateAsync(("about", "Hello")));

        Assert.Empty(elsewhere.Calls);
        Assert.Equal(("PUT", KaleyraRoom.ApiKey), Assert.Single(kaleyra.Calls) is var call ? (call.Method, call.ApiKey) : default);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task Handler_Redirected_DoesNotFollowByItself(int status, bool sameHost)
    {
        await using var elsewhere = await FakeKaleyra.SucceedsAsync();
        await using var kaleyra = await RedirectingAsync(status, sameHost ? null : elsewhere.BaseUrl);
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);
        using var handler = room.Get<IHttpMessageHandlerFactory>().CreateHandler(KaleyraHttp.Client);

        using var http = new HttpClient(handler, disposeHandler: false);
        using var asked = new HttpRequestMessage(HttpMethod.Put, kaleyra.BaseUrl) { Headers = { { "api-key", KaleyraRoom.ApiKey } } };
        using var answer = await http.SendAsync(asked);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(elsewhere.Calls);
        Assert.Single(kaleyra.Calls);
    }

    private static Task<FakeKaleyra> RedirectingAsync(int status, string? elsewhere) => FakeKaleyra.StartAsync(http =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = (elsewhere ?? $"http://{http.Request.Host}") + "/v1/other/whatsapp/number";
        return Task.CompletedTask;
    });
}
