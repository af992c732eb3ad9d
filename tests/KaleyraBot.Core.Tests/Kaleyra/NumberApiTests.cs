using System.Text;
using System.Text.Json;
using CsCheck;
using KaleyraBot.Core.Requests;
using KaleyraBot.Kaleyra;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>What goes over the wire when all is well.</summary>
[Needs(Needs.Host)]
public sealed class NumberApiTests
{
    private const string SampleAddress = "567, \"john\", 2nd Phase, Bangalore.";

    [Fact]
    public async Task Update_OneChange_IsOnePutAsDocumented()
    {
        await using var kaleyra = await FakeKaleyra.SucceedsAsync();
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);

        var result = await room.UpdateAsync(("address", SampleAddress));

        Assert.Equal(new UpdateResult.Succeeded(), result);
        Assert.Equal(
            new FakeKaleyra.Seen("PUT", "/v1/HX1234567890IN/whatsapp/number", KaleyraRoom.ApiKey, "application/json",
                """{"wa_number":"+919876543210","address":"567, \"john\", 2nd Phase, Bangalore."}"""),
            Assert.Single(kaleyra.Calls));
        Assert.Matches(@"^KaleyraBot/\d+(\.\d+)+\S*$", Assert.Single(kaleyra.Callers));
    }

    [Fact]
    public async Task Update_AnyText_ArrivesIntactAtAStrictParser()
    {
        await using var kaleyra = await FakeKaleyra.SucceedsAsync();
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);
        var rune = Gen.OneOf(Gen.Int[0, 0x7F], Gen.Int[0x80, 0x2FFF], Gen.Int[0, 0x10FFFF]).Where(Rune.IsValid);
        var text = rune.Array[0, 60].Select(runes => string.Concat(runes.Select(char.ConvertFromUtf32)));

        await text.SampleAsync(
            async typed =>
            {
                kaleyra.Calls.Clear();
                await room.UpdateAsync(("business_description", typed));
                using var strict = JsonDocument.Parse(Assert.Single(kaleyra.Calls).Body);
                return strict.RootElement.GetProperty("business_description").GetString() == typed;
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public async Task Update_SeveralAccounts_EachGoesToItsOwnAddressWithItsOwnKey()
    {
        await using var india = await FakeKaleyra.SucceedsAsync();
        await using var europe = await FakeKaleyra.SucceedsAsync();
        await using var room = new KaleyraRoom(
            KaleyraRoom.Account("india", india.BaseUrl + "/proxy/", ("Kaleyra:Accounts:india:Region", "IN"))
                .Concat(KaleyraRoom.Account("europe", europe.BaseUrl))
                .Concat([new("Kaleyra:Accounts:europe:Sid", "HXEU"), new("Kaleyra:Accounts:europe:ApiKey", "otherkey")])
                .GroupBy(pair => pair.Key).Select(same => same.Last()));

        await room.UpdateAsync("europe", CancellationToken.None, ("about", "Bonjour"));
        await room.UpdateAsync("INDIA", CancellationToken.None, ("about", "Namaste"));

        var (one, two) = (Assert.Single(europe.Calls), Assert.Single(india.Calls));
        Assert.Equal(("/v1/HXEU/whatsapp/number", "otherkey"), (one.Path, one.ApiKey));
        Assert.Equal(("/proxy/v1/HX1234567890IN/whatsapp/number", KaleyraRoom.ApiKey), (two.Path, two.ApiKey));
    }

    [Theory]
    [InlineData("IN", "https://api.in.kaleyra.io/v1/HX%3F1/whatsapp/number")]
    [InlineData("sg", "https://api.kaleyra.io/v1/HX%3F1/whatsapp/number")]
    [InlineData("EU", "https://api.eu.kaleyra.io/v1/HX%3F1/whatsapp/number")]
    [InlineData("NA", "https://api.na.kaleyra.ai/v1/HX%3F1/whatsapp/number")]
    public void Account_Region_LeadsToItsDomain(string region, string address) =>
        Assert.Equal(address, new AccountClient("main", new() { Region = region, Sid = "HX?1", ApiKey = "key" }).Address);

    [Fact]
    public async Task Update_AccountNoLongerInTheSettings_RejectedWithoutACall()
    {
        await using var kaleyra = await FakeKaleyra.SucceedsAsync();
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);

        var result = await room.UpdateAsync("gone", CancellationToken.None, ("about", "Hello"));

        Assert.Equal(new UpdateResult.NoAccount(), result);
        Assert.Empty(kaleyra.Calls);
    }

    [Fact]
    public async Task Update_OneBusyAccount_TakesFourCallsAtOnceAndLeavesTheOthersAlone()
    {
        var (release, four) = (new TaskCompletionSource(), new SemaphoreSlim(0));
        await using var busy = await FakeKaleyra.StartAsync(async http =>
        {
            four.Release();
            await release.Task;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(http.Response, "{}");
        });
        await using var free = await FakeKaleyra.SucceedsAsync();
        await using var room = new KaleyraRoom(KaleyraRoom.Account("busy", busy.BaseUrl).Concat(KaleyraRoom.Account("free", free.BaseUrl)));

        var calls = Enumerable.Range(0, 9).Select(_ => room.UpdateAsync("busy", CancellationToken.None, ("about", "Hello"))).ToArray();
        for (var arrived = 0; arrived < 4; arrived++)
        {
            await four.WaitAsync();
        }
        Assert.Equal(new UpdateResult.Succeeded(), await room.UpdateAsync("free", CancellationToken.None, ("about", "Hello")));
        Assert.Equal(4, busy.Calls.Count);

        release.SetResult();
        Assert.All(await Task.WhenAll(calls), result => Assert.Equal(new UpdateResult.Succeeded(), result));
        Assert.Equal(9, busy.Calls.Count);
    }
}
