using System.Globalization;
using System.Text.Json;

namespace KaleyraBot.Sandbox;

/// <summary>
/// The answers of the endpoint: three as Kaleyra's page prints them, letter by letter, the rest synthetic in the same shape.
/// </summary>
internal static class Answers
{
    public static readonly Answer Success =
        new(200, """{"status":200,"message":"WA Phone number update successfully.","data":[],"error":{}}""");

    public static readonly Answer NumberMissing = new(400, Error("E413", "wa_number", "wa_number field is required and cannot be empty."));

    public static readonly Answer ImageEmpty = new(400, Error("E962", "display_image", "display_image cannot be empty"));

    // The only code for wrong credentials that Kaleyra documents anywhere; the shape of that answer is undocumented.
    public static readonly Answer WrongKey = Synthetic(401, "RBC001", "", "Incorrect SID or API key.");

    public static readonly Answer WrongMethod =
        Synthetic(405, "EMU-405-METHOD", "",
            "Only PUT is emulated: POST would add a number, and nothing can be read.") with
        { Allow = "PUT" };

    public static readonly Answer WrongMediaType = Synthetic(415, "EMU-415-TYPE", "", "Content-Type must be application/json.");

    public static readonly Answer TooLarge = Synthetic(413, "EMU-413-SIZE", "", "The body is larger than 65536 bytes.");

    public static readonly Answer NoJson = Synthetic(400, "EMU-400-JSON", "", "The body is no JSON object.");

    public static readonly Answer NoField = Synthetic(400, "EMU-400-NOFIELD", "", "The body names no field to change.");

    public static Answer Invalid(string about, string parameter, string message) => Synthetic(400, $"EMU-400-{about}", parameter, message);

    /// <summary>What a fault answers before anything is looked at; null where the update runs first.</summary>
    public static Answer? Instead(SandboxFault fault) => fault.Kind switch
    {
        SandboxFaultKind.ServerError => Synthetic(500, "EMU-500-FAULT", "", "Internal server error."),
        SandboxFaultKind.Throttled => Synthetic(429, "EMU-429-FAULT", "", "Too many requests.") with
        {
            RetryAfter = fault.RetryAfter is { } after ? Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null,
        },
        SandboxFaultKind.E962 => ImageEmpty,
        SandboxFaultKind.ErrorAs200 => Synthetic(200, "EMU-200-FAULT", "", "Refused, although the status says 200."),
        SandboxFaultKind.HtmlGateway =>
            new(502, "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>") { ContentType = "text/html", Synthetic = true },
        _ => null,
    };

    /// <summary>What a fault makes of a success that has already happened.</summary>
    public static Answer After(Answer success, SandboxFault fault) => fault.Kind switch
    {
        SandboxFaultKind.DropAfterApply => success with { Drop = true },
        SandboxFaultKind.Truncated => success with { Body = success.Body[..(success.Body.Length / 2)], Synthetic = true },
        SandboxFaultKind.EmptyBody => success with { Body = "", Synthetic = true },
        SandboxFaultKind.Accepted =>
            success with { Status = 202, Body = success.Body.Replace("200", "202", StringComparison.Ordinal), Synthetic = true },
        _ => success,
    };

    private static Answer Synthetic(int status, string code, string parameter, string message) =>
        new(status, Error(code, parameter, message)) { Synthetic = true };

    private static string Error(string code, string parameter, string message) => JsonSerializer.Serialize(
        new { error = new { code, type = "VALIDATION_ERROR", parameter, message, reference = "" } });
}
