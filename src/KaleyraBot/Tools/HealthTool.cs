using System.Globalization;

namespace KaleyraBot.Tools;

/// <summary>
/// Asks a bot on this machine whether it is alive, or ready: for containers, whose images hold no other program that could ask.
/// </summary>
internal static class HealthTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string? address, bool ready, ToolContext context)
    {
        if (!Uri.TryCreate(address ?? Own(Environment.GetEnvironmentVariable), UriKind.Absolute, out var bot)
            || bot.Scheme is not ("http" or "https"))
        {
            return await context.FailAsync($"{address} is no address. Write it as http://localhost:8080.", code: 2);
        }
        var asked = new Uri(bot, ready ? "/readyz" : "/healthz");
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var http = new HttpMessageInvoker(handler);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var answer = await http.SendAsync(new(HttpMethod.Get, asked), patience.Token);
            var said = HealthBody.Sentence(await answer.Content.ReadAsStringAsync(patience.Token)).Trim();
            if (answer.IsSuccessStatusCode)
            {
                await context.Out.WriteLineAsync(said);
                return 0;
            }
            return await context.FailAsync(string.Create(CultureInfo.InvariantCulture, $"{asked} answered {(int)answer.StatusCode}: {said}"));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return await context.FailAsync($"{asked} does not answer. Is the bot running, and is that its port?");
        }
    }

    /// <summary>Where a bot with this environment listens.</summary>
    internal static string Own(Func<string, string?> environment)
    {
        var url = First("ASPNETCORE_URLS") ?? First("URLS");
        var port = First("ASPNETCORE_HTTP_PORTS") ?? First("HTTP_PORTS") ?? "5000";
        // What listens on all addresses is asked at this machine's own.
        return url?.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal)
            ?? $"http://localhost:{port}";

        string? First(string name) => environment(name)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault();
    }
}
