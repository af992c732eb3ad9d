using System.Text.Encodings.Web;
using Microsoft.Extensions.Logging.Console;

namespace KaleyraBot;

/// <summary>
/// How log lines look on the console: a JSON object a line on a server, for whoever collects them; lines for people in Development. Each
/// has its time. What <c>Logging:Console</c> says goes before this.
/// </summary>
internal static class LogLines
{
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName =
            builder.Environment.IsDevelopment() ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json);
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            (json.TimestampFormat, json.UseUtcTimestamp, json.IncludeScopes) = ("yyyy-MM-ddTHH:mm:ss.fffZ", true, true);
            // Letters of all languages as they are; what could break a line is escaped all the same.
            json.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        builder.Services.Configure<SimpleConsoleFormatterOptions>(simple =>
            (simple.TimestampFormat, simple.SingleLine) = ("HH:mm:ss ", true));
        // Reads the settings, after what stands above.
        builder.Logging.AddConsole();
    }
}
