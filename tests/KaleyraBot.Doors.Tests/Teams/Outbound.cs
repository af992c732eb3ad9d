using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Teams;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Teams;

/// <summary>The chat of the Teams door against a fake Teams, without a listening bot: nothing comes in, and retries wait no time.</summary>
internal sealed class Outbound : IAsyncDisposable
{
    public const string Channel = "19:channel@thread.tacv2;messageid=1700000000001";

    public static readonly Person Anna = new($"teams:{FakeTeams.Tenant}/oid-anna", "Anna");

    private readonly ServiceProvider _services;

    private Outbound(FakeTeams teams, ServiceProvider services, MemoryReferences references, ImpatientTime time, CapturedLog log) =>
        (Teams, _services, References, Time, Log) = (teams, services, references, time, log);

    public FakeTeams Teams { get; }
    public FakeConnector Connector => Teams.Connector;
    public MemoryReferences References { get; }
    public ImpatientTime Time { get; }
    public CapturedLog Log { get; }
    public IChat Chat => _services.GetRequiredService<IChat>();

    /// <param name="serviceUrl">The address remembered for the channel; the fake's own unless said otherwise.</param>
    /// <param name="change">Changes the settings.</param>
    /// <param name="more">Registers what comes after the door.</param>
    public static async Task<Outbound> StartAsync(
        string? serviceUrl = null, Action<Dictionary<string, string?>>? change = null, Action<IServiceCollection, FakeTeams>? more = null)
    {
        var teams = await FakeTeams.StartAsync();
        var settings = teams.Settings;
        change?.Invoke(settings);
        var (references, time, log) = (new MemoryReferences(), new ImpatientTime(), new CapturedLog());
        var added = new ServiceCollection()
            .AddSingleton<TimeProvider>(time).AddSingleton<IReferences>(references).AddSingleton(SmallCards.Book)
            .AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace))
            .AddTeams(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(TeamsCloud.Public with { GccServiceUrl = $"{teams.Address}/gcc/x/" });
        more?.Invoke(added, teams);
        var services = added.BuildServiceProvider();
        var outbound = new Outbound(teams, services, references, time, log);
        outbound.Remember(Channel, new(serviceUrl ?? teams.ServiceUrl, "28:bot", "channel", FakeTeams.Tenant));
        outbound.References.Kept[PersonReference.KeyOf(Anna.Id)] = new PersonReference("29:anna", teams.ServiceUrl, "28:bot", Name: "**Anna**").ToJson();
        return outbound;
    }

    public void Remember(string conversation, ConversationReference reference) =>
        References.Kept[ConversationReference.KeyOf(conversation)] = reference.ToJson();

    public ConversationReference Known(string conversation = Channel) =>
        ConversationReference.FromJson(References.Kept.GetValueOrDefault(ConversationReference.KeyOf(conversation)))!;

    public Task<ChatDelivery> PostAsync(Card? card = null, string conversation = Channel) =>
        Chat.PostAsync(new Place($"teams:{conversation}"), card ?? SmallCards.ANotice(), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Teams.DisposeAsync();
    }

    /// <summary>A card of about this many characters.</summary>
    public static Card Large(int length) =>
        new("small-form", new JsonObject { ["id"] = "1", ["card"] = "", ["about"] = new string('x', length) }, Sentence.Of("teams.done"));
}
