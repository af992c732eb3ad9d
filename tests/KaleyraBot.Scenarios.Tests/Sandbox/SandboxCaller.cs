using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KaleyraBot.Sandbox;

namespace KaleyraBot.Tests.Sandbox;

/// <summary>Speaks raw HTTP to a running sandbox, so that every header and every byte is the test's.</summary>
internal sealed class SandboxCaller : IAsyncDisposable
{
    private readonly HttpClient _http;

    private SandboxCaller(SandboxServer sandbox)
    {
        Sandbox = sandbox;
        _http = new(new SocketsHttpHandler()) { BaseAddress = sandbox.BaseUrl };
    }

    public SandboxServer Sandbox { get; }

    public SandboxState State => Sandbox.State;

    public static async Task<SandboxCaller> StartAsync(TimeProvider? clock = null) => new(await SandboxServer.StartAsync(clock));

    public Task<HttpResponseMessage> PutAsync(string body) => SendAsync(HttpMethod.Put, Encoding.UTF8.GetBytes(body));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, byte[] body, string? type = "application/json", string key = SandboxServer.ApiKey)
    {
        using var request = new HttpRequestMessage(method, $"/v1/{SandboxServer.Sid}/whatsapp/number") { Content = new ByteArrayContent(body) };
        request.Headers.Add("API-Key", key);
        request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return await _http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> AdminAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, $"/__emulator/{path}");
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await _http.SendAsync(request);
    }

    /// <summary>Code and parameter of the error in an answer.</summary>
    public static async Task<(string Code, string Parameter)> ErrorAsync(HttpResponseMessage answer)
    {
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var error = body.RootElement.GetProperty("error");
        return (error.GetProperty("code").GetString()!, error.GetProperty("parameter").GetString()!);
    }

    public static bool IsSynthetic(HttpResponseMessage answer) => answer.Headers.Contains("X-Emulator-Synthetic");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Sandbox.DisposeAsync();
    }
}
