using System.Text;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Sandbox;

/// <summary>
/// An answer before it is written. Only two of Kaleyra's refusals are documented; every other answer is marked as synthetic, so that
/// nobody takes it for Kaleyra's.
/// </summary>
internal sealed record Answer(int Status, string Body)
{
    public string ContentType { get; init; } = "application/json";

    public bool Synthetic { get; init; }

    public string? Allow { get; init; }

    public string? RetryAfter { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Break the connection instead of answering.</summary>
    public bool Drop { get; init; }

    public async Task WriteAsync(HttpContext http, SandboxFaultKind fault)
    {
        if (Drop)
        {
            http.Abort();
            return;
        }
        var headers = http.Response.Headers;
        (http.Response.StatusCode, http.Response.ContentType) = (Status, ContentType);
        headers.Allow = Allow;
        headers.RetryAfter = RetryAfter;
        headers["X-Emulator-Synthetic"] = Synthetic ? "true" : default;
        headers["X-Emulator-Fault"] = fault == SandboxFaultKind.None ? default : fault.ToString();
        headers["X-Emulator-Warning"] = Warnings.Count == 0 ? default : string.Join("; ", Warnings);
        var body = Encoding.UTF8.GetBytes(Body);
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
