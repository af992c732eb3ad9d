using System.Net;
using System.Net.Http.Json;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Hosting;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.WebChat;
using KaleyraBot.WebChat.Panel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.WebChat;

/// <summary>The door on a loopback port, with fakes behind it.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebHost(WebApplication app)
    {
        _app = app;
        Http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }
    public FakeDialog Dialog => (FakeDialog)_app.Services.GetRequiredService<IDialog>();
    public FakeLedger Ledger => (FakeLedger)_app.Services.GetRequiredService<ILedger>();
    public MemoryInbox Inbox => _app.Services.GetRequiredService<MemoryInbox>();
    public FakePanel Panel => (FakePanel)_app.Services.GetRequiredService<ISandboxPanel>();
    public FakeClock Clock => (FakeClock)_app.Services.GetRequiredService<ISandboxClock>();
    public IChat Chat => _app.Services.GetRequiredService<IChat>();

    public static async Task<WebHost> StartAsync(bool sandbox = true, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services
            .AddSingleton(CardBook.Load(Repo.File("tests", "KaleyraBot.Doors.Tests", "WebChat", "Cards")))
            .AddSingleton<IDialog, FakeDialog>()
            .AddSingleton<MemoryInbox>().AddSingleton<IInbox>(provider => provider.GetRequiredService<MemoryInbox>())
            .AddSingleton<ILedger, FakeLedger>()
            .AddWebChat();
        if (sandbox)
        {
            builder.Services.AddSingleton<ISandboxPanel, FakePanel>().AddSingleton<ISandboxClock, FakeClock>();
        }
        var app = builder.Build();
        app.MapWebChat(ThisMachine.Refusal);
        await app.StartAsync();
        return new(app);
    }

    public Task<HttpResponseMessage> TypeAsync(string text, string who = "ana", Guid? delivery = null) =>
        Http.PostAsJsonAsync("/web/events", new { delivery = delivery ?? Guid.CreateVersion7(), who, place = "general", text });

    public Task<HttpResponseMessage> ClickAsync(string verb, object data, string? message = null, string who = "ana") =>
        Http.PostAsJsonAsync("/web/events", new { delivery = Guid.CreateVersion7(), who, place = "general", message, action = new { verb, data } });

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
