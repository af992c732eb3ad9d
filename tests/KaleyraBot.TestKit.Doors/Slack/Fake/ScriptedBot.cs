using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>
/// A bot without a mind, for the tests of the fake itself: answers what the test says, and keeps what it was sent. Slack's clock stands
/// still beside it.
/// </summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly WebApplication _web;

    private ScriptedBot(WebApplication web, FakeSlack slack, FakeTimeProvider time)
    {
        (_web, Slack, Time) = (web, slack, time);
        Http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(web.Urls.Single()) };
        Api = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(slack.ApiBaseUrl), DefaultRequestHeaders = { Authorization = new("Bearer", FakeSlack.BotToken) } };
        Ana = slack.Client(Http);
    }

    public FakeSlack Slack { get; }
    public FakeTimeProvider Time { get; }
    public HttpClient Http { get; }
    public HttpClient Api { get; }
    public SlackUser Ana { get; }

    public Func<HttpRequest, string, Task<IResult>> Reply { get; set; } = (_, _) => Task.FromResult(Results.Ok());

    /// <summary>Bodies as they came, oldest first.</summary>
    public List<string> Got { get; } = [];

    public static async Task<ScriptedBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        ScriptedBot bot = null!;
        web.MapPost("/slack/{kind}", async (HttpRequest request) =>
        {
            var body = await new StreamReader(request.Body, Encoding.UTF8).ReadToEndAsync();
            bot.Got.Add(body);
            return await bot.Reply(request, body);
        });
        await web.StartAsync();
        return bot = new(web, await FakeSlack.StartAsync(time), time);
    }

    public void Says(string json) => Reply = (_, _) => Task.FromResult(Results.Text(json, "application/json"));

    /// <summary>Calls a method of the Web API and answers its JSON as text.</summary>
    public async Task<string> CallAsync(string method, params (string Name, string Value)[] arguments)
    {
        using var form = new FormUrlEncodedContent(arguments.Select(argument => KeyValuePair.Create(argument.Name, argument.Value)));
        using var answer = await Api.PostAsync(new Uri(method, UriKind.Relative), form);
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Slack.DisposeAsync();
        await _web.DisposeAsync();
        Http.Dispose();
        Api.Dispose();
    }
}
