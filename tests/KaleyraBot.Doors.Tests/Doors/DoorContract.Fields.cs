using static KaleyraBot.Tests.Doors.Sample;

namespace KaleyraBot.Tests.Doors;

/// <summary>A form of the fields that were asked for by name.</summary>
public abstract partial class DoorContract
{
    [SkippableFact]
    public async Task Form_OfFieldsByName_HasTheseAloneAlsoAfterAMistake()
    {
        await Ana.TypeAsync($"wa update {Number} about and website");
        await Ana.PressAsync("Update", new Dictionary<string, string> { ["about"] = new('a', 140) });

        var form = (await Ana.CardAsync()).ToJsonString();
        Assert.All(["wa_number", "about", "website", "clear", "reason"], id => Assert.Contains($"\"{id}\"", form, StringComparison.Ordinal));
        Assert.All(["business_description", "address", "incoming_url"], id => Assert.DoesNotContain($"\"{id}\"", form, StringComparison.Ordinal));
        Assert.Contains("At most 139 characters fit here; this has 140", Text(await Ana.CardAsync()), StringComparison.Ordinal);

        await Ana.PressAsync("Update", new Dictionary<string, string> { ["about"] = "Open till 9" });
        await Ana.SeeAsync("WA-1 Succeeded");
        AssertJson.Same($$"""{"wa_number":"{{Number}}","about":"Open till 9"}""", Assert.Single(Bot.Sandbox.Journal).Body);
    }

    [SkippableFact]
    public async Task Form_OfAValueWithManyFaults_SaysThemAllAtItAndWhatWasMeant()
    {
        await Ana.TypeAsync($"wa update {Number} webhook");
        await Ana.PressAsync("Update", new Dictionary<string, string> { ["incoming_url"] = "http://hooks.example.com:8443/in" });

        var form = await Ana.CardAsync();
        Assert.Contains(
            "Please use https:// here. An address with http:// is not encrypted. The address names a port. Please use the usual one: leave out the colon and the number "
            + "after the host name. Did you mean https://hooks.example.com/in?", Text(form), StringComparison.Ordinal);
        Assert.DoesNotContain("\"clear\"", form.ToJsonString(), StringComparison.Ordinal);
    }
}
