using System.Text.Json;
using KaleyraBot.Doors.Http;
using KaleyraBot.Doors.Payloads;

namespace KaleyraBot.Teams.Api;

/// <summary>What the Bot Connector answered: the id of what was made, or its error code.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Id">Of the activity or conversation made, where it says one.</param>
/// <param name="Code">Its error code (<c>Throttled</c>) or the sub-code inside its message (<c>MessageWritesBlocked</c>).</param>
/// <param name="RetryAfter">How long it asks to wait.</param>
/// <param name="Trace">The id under which Microsoft's support finds the call.</param>
internal sealed record ConnectorResponse(int Status, string? Id, string? Code, TimeSpan? RetryAfter, string? Trace)
{
    /// <summary>Of a member: <c>user</c>, <c>guest</c>, <c>anonymous</c>, where it says one.</summary>
    public string? Role { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public static async Task<ConnectorResponse> ReadAsync(
        HttpResponseMessage answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        var (id, code) = Read(body);
        return new(
            (int)answer.StatusCode, id, code, answer.RetryAfter(now),
            Header("MS-CV") ?? Header("X-Correlating-OperationId"))
        { Role = RoleOf(body) };

        string? Header(string name) => answer.Headers.TryGetValues(name, out var values) ? values.First() : null;
    }

    /// <summary>
    /// Both error shapes: <c>{"error":{"code"}}</c>, and <c>{"errorCode":209,"message":"{\"subCode\":…}"}</c> with JSON inside the text.
    /// </summary>
    public static (string? Id, string? Code) Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            return (root.Text("id"), CodeOf(root));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? RoleOf(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Text("userRole");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? CodeOf(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var error))
        {
            return error.Text("code");
        }
        return root.Text("message") is { } message ? Inner(message) ?? root.Text("code") : root.Text("code");
    }

    private static string? Inner(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement.Text("subCode");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
