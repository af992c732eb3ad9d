using System.Text.Json.Nodes;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Replicas;

/// <summary>What is typed is done, each time at the next replica; what is said in a chat is printed.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private const string Channel = "channel";

    private readonly SandboxServer _kaleyra;
    private readonly FakeTeams _teams;
    private readonly ReplicaSet _replicas;
    private readonly HttpClient _http;
    private readonly Dictionary<string, TeamsClient> _people = [];

    private Playground(SandboxServer kaleyra, FakeTeams teams, ReplicaSet replicas)
    {
        (_kaleyra, _teams, _replicas) = (kaleyra, teams, replicas);
        _http = new(new NextReplica(replicas)) { BaseAddress = new("http://replicas/") };
        teams.Connector.Shown = message => Console.WriteLine($"  [{message.Conversation}] {message.Summary}{Buttons(message.Activity)}");
    }

    public string Help => $"""
        Ready: {_replicas.Count} replicas. Each line goes to the next one. Type:
          ana: wa update +919876543210 about="Open till 9"   what somebody types in their own chat with the bot
          ana press Update                                   presses a button of the newest card there
          kill 1 | pause 1 | wake 1 | stop 1 | start 1       does that to a replica
          quit                                               ends all of it
        """;

    public static async Task<Playground> StartAsync(int count)
    {
        var (kaleyra, teams) = (await SandboxServer.StartAsync(), await FakeTeams.StartAsync());
        return new(kaleyra, teams, await ReplicaSet.StartAsync(count, new PostgreSqlTestDatabase(), _ => new Dictionary<string, string>(
            teams.Settings.Select(pair => KeyValuePair.Create(pair.Key, pair.Value ?? "")))
        {
            ["Kaleyra:Accounts:main:BaseUrl"] = kaleyra.BaseUrl.AbsoluteUri,
            ["Kaleyra:Accounts:main:Sid"] = SandboxServer.Sid,
            ["Kaleyra:Accounts:main:ApiKey"] = SandboxServer.ApiKey,
            ["Access:Approvers:0"] = $"teams:{FakeTeams.Tenant}/*",
        }));
    }

    /// <summary>A line that cannot be done says why; the next one is done all the same.</summary>
    public async Task DoAsync(string line)
    {
        try
        {
            await (line.Split(' ', 3) switch
            {
                ["kill", var which] => _replicas.KillAsync(Index(which)),
                ["pause", var which] => _replicas.PauseAsync(Index(which)),
                ["wake", var which] => _replicas.WakeAsync(Index(which)),
                ["stop", var which] => _replicas.StopAsync(Index(which)),
                ["start", var which] => _replicas.StartAsync(Index(which)),
                [var who, "press", var button] => Person(who).PressAsync(button),
                [var who, ..] when who.EndsWith(':') => Person(who[..^1]).TypeAsync(line[who.Length..].Trim()),
                _ => Task.Run(() => Console.WriteLine(Help)),
            });
        }
        catch (Exception failure)
        {
            Console.WriteLine($"  That did not work: {failure.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _replicas.DisposeAsync();
        await _teams.DisposeAsync();
        await _kaleyra.DisposeAsync();
    }

    private int Index(string which) => int.Parse(which, System.Globalization.CultureInfo.InvariantCulture) is var number
        && number >= 1 && number <= _replicas.Count ? number - 1 : throw new ArgumentOutOfRangeException(nameof(which), "There is no such replica.");

    private TeamsClient Person(string name) => _people.TryGetValue(name, out var known) ? known
        : _people[name] = _teams.Client(_http, name == Channel ? Channel : "personal", name);

    private static string Buttons(JsonObject activity)
    {
        var titles = Objects(activity).Where(element => ((string?)element["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true)
            .Select(element => (string?)element["title"]).OfType<string>().Distinct().ToList();
        return titles.Count == 0 ? "" : $"   [{string.Join("] [", titles)}]";
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private sealed class NextReplica(ReplicaSet replicas) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(await replicas.UrlAsync(), request.RequestUri!.PathAndQuery);
            Console.WriteLine($"  (to {request.RequestUri.Authority})");
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
