using System.Collections.Concurrent;
using System.Net;
using System.Text;
using KaleyraBot.BotBuilder;
using KaleyraBot.BotBuilder.Payloads;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Serialization;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>The adapter with and without another bot.</summary>
[Needs(Needs.Host)]
public sealed class SdkAdapterTests
{
    [Fact]
    public async Task Adapter_WithoutAnotherBot_TakesEveryLineForUs()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings, more: services =>
        {
            ForeignHost.AddAdapter(services, teams, configure: null);
            services.AddSingleton<IBot>(provider => provider.GetRequiredService<KaleyraBotHandler>());
        });
        var client = teams.Client(bot.Http);
        await client.TypeAsync("update");
        Assert.Equal("update", Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(bot.Dialog.Asked)).Text);

        using var answer = await client.PostAsync(client.Activity("invoke"), teams.Service.Token(teams.ServiceUrl));
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    /// <summary>A turn that no call stands behind proves nothing, whatever its token says.</summary>
    [Fact]
    public async Task Turn_WithoutACall_IsRefused()
    {
        await using var teams = await FakeTeams.StartAsync();
        var other = new ForeignBot();
        await using var bot = await BotHost.StartAsync(teams.Settings, more: services => ForeignHost.Add(services, teams, other));
        var activity = teams.Client(bot.Http).Activity("invoke");
        (activity["name"], activity["value"]) = ("adaptiveCard/action", SdkForeignTests.Pressed(Verbs.Approve));
        await bot.Services.GetRequiredService<CloudAdapter>().ContinueConversationAsync(
            FakeTeams.AppId, TurnJson.Write(Encoding.UTF8.GetBytes(activity.ToJsonString())), other.OnTurnAsync, default);

        Assert.Empty(bot.Dialog.Asked);
        Assert.Empty(other.Got);
    }

    /// <summary>Also in turns that are not ours.</summary>
    [Fact]
    public async Task Contracts_OfAllTurns_AreWorkedOutOnce()
    {
        var seen = new ConcurrentBag<IContractResolver?>();
        var other = new ForeignBot
        {
            Does = turn =>
            {
                var client = turn.TurnState.Get<IConnectorClient>();
                seen.Add(client.SerializationSettings.ContractResolver);
                seen.Add(client.DeserializationSettings.ContractResolver);
                return Task.CompletedTask;
            },
        };
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings, more: services => ForeignHost.Add(services, teams, other));
        for (var turn = 0; turn < 3; turn++)
        {
            await teams.Client(bot.Http).TypeAsync("hello");
        }
        Assert.Equal(6, seen.Count);
        Assert.Equal(2, seen.Distinct().Count());
    }
}
