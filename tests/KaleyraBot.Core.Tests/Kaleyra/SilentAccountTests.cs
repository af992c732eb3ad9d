using KaleyraBot.Core.Requests;
using KaleyraBot.Kaleyra;
using KaleyraBot.Tests.House;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>An account whose calls all go wrong, in each way there is: the client leaves it alone, and goes on with the other.</summary>
[Needs(Needs.Host)]
public sealed class SilentAccountTests
{
    public static TheoryData<string> Faults => ["500", "408", "503 in the body", "dropped", "unreadable", "never"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Calls_ThatGetNoAnswer_AreNotMadeAnyMore_AndThoseOfAnotherAccountAre(string fault)
    {
        var clock = new FakeTimeProvider();
        var heals = false;
        await using var silent = await FakeKaleyra.StartAsync(http =>
            heals ? http.Response.WriteAsync(FakeKaleyra.Success) : FailAsync(http, fault, clock));
        await using var other = await FakeKaleyra.SucceedsAsync();
        await using var room = new KaleyraRoom(
            [.. KaleyraRoom.Account("main", silent.BaseUrl, ("Kaleyra:Timeout", "2s")), .. KaleyraRoom.Account("spare", other.BaseUrl)], clock);
        var circuits = room.Get<AccountCircuits>();
        for (var i = 0; i < 10; i++)
        {
            Assert.IsType<UpdateResult.Unknown>(await UpdateAsync(room, "main"));
        }

        Assert.Equal(["main (open)"], circuits.Troubles);
        Assert.Equal(new UpdateResult.Deferred(), await UpdateAsync(room, "main"));
        Assert.Equal(10, silent.Calls.Count);
        Assert.NotNull(room.Get<INumberApi>().PauseOf("main"));
        Assert.Null(room.Get<INumberApi>().PauseOf("spare"));
        Assert.Equal(new UpdateResult.Succeeded(), await UpdateAsync(room, "spare"));

        heals = true;
        clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(new UpdateResult.Succeeded(), await UpdateAsync(room, "main"));
        Assert.Empty(circuits.Troubles);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(301)]
    public async Task Calls_ThatAreRefused_AreMadeAllTheSame(int status)
    {
        await using var kaleyra = await FakeKaleyra.AnswersAsync(status, "");
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);
        for (var i = 0; i < 30; i++)
        {
            await UpdateAsync(room, "main");
        }
        Assert.Equal(30, kaleyra.Calls.Count);
        Assert.Empty(room.Get<AccountCircuits>().Troubles);
    }

    private static Task<UpdateResult> UpdateAsync(KaleyraRoom room, string account) => room.UpdateAsync(account, default, ("about", "Hello"));

    private static async Task FailAsync(HttpContext http, string fault, FakeTimeProvider clock)
    {
        switch (fault)
        {
            case "dropped":
                http.Abort();
                return;
            case "unreadable":
                await http.Response.WriteAsync("<html>");
                return;
            case "503 in the body":
                await http.Response.WriteAsync("""{"status":503}""");
                return;
            case "never":
                var gone = new TaskCompletionSource();
                await using (http.RequestAborted.Register(gone.SetResult))
                {
                    clock.Advance(TimeSpan.FromSeconds(2));
                    await gone.Task;
                }
                return;
            default:
                http.Response.StatusCode = int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture);
                return;
        }
    }
}
