using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KaleyraBot.Sandbox;

/// <summary>
/// Stands in for Kaleyra's update API on a free port of loopback: a listener of its own, so that the bot speaks to it over the same
/// HTTP client as to Kaleyra. It calls nobody, and fetches none of the addresses it is given.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    /// <summary>
    /// The SID and key of its one account. The key opens nothing else; any SID is taken, as the path is all that is matched.
    /// </summary>
    public const string Sid = "HXSANDBOX071IN";

    /// <inheritdoc cref="Sid"/>
    public const string ApiKey = "A5a4db0c5a4db0c5a4db0c5a4db0c0000";

    private const int LargestBody = 64 * 1024;

    private readonly WebApplication _app;

    private SandboxServer(TimeProvider time)
    {
        // Empty: neither the host's settings nor ASPNETCORE_URLS may move it off loopback.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters
            .Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        _app = builder.Build();
        _app.Use(Caller.JudgeAsync);
        _app.Map("/v1/{sid}/whatsapp/number", (RequestDelegate)new NumberRoute(State, ApiKey, time).HandleAsync);
        AdminRoutes.Map(_app, State);
    }

    /// <summary>What it knows, and the switches of its faults.</summary>
    public SandboxState State { get; } = new();

    /// <summary>Where it listens: <c>http://127.0.0.1:port</c>.</summary>
    public Uri BaseUrl => new(_app.Urls.Single());

    /// <summary>Starts one; it listens when this returns, and stops when it is disposed.</summary>
    public static async Task<SandboxServer> StartAsync(TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        var sandbox = new SandboxServer(time ?? TimeProvider.System);
        await sandbox._app.StartAsync(cancellationToken);
        return sandbox;
    }

    /// <summary>The settings of an account that leads here, with the seeded numbers under their display names.</summary>
    public IReadOnlyDictionary<string, string?> Settings(string account = "sandbox")
    {
        var key = $"Kaleyra:Accounts:{account}";
        return State.Profiles.Select(profile => KeyValuePair.Create($"{key}:Numbers:{profile.Number}", (string?)profile.DisplayName))
            .Append(new($"{key}:BaseUrl", BaseUrl.AbsoluteUri))
            .Append(new($"{key}:Sid", Sid))
            .Append(new($"{key}:ApiKey", ApiKey))
            .ToDictionary();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    // The console's signals belong to the host.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
