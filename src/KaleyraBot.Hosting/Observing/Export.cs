using System.Reflection;
using KaleyraBot.Hosting.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KaleyraBot.Hosting.Observing;

/// <summary>
/// Where traces, figures and log lines go by OTLP: nowhere, unless <c>Telemetry:Otlp</c> says so or, in the program itself, OpenTelemetry's
/// own variables do.
/// </summary>
internal static class Export
{
    public const string Key = "Telemetry:Otlp";
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string Http = "http/protobuf";
    private const string Grpc = "grpc";

    /// <summary>Where OTLP over HTTP listens everywhere.</summary>
    private const int HttpPort = 4318;

    /// <summary>By which the bot is known; <c>OTEL_SERVICE_NAME</c> goes before it.</summary>
    public const string Service = "kaleyrabot";

    public static string Version { get; } =
        typeof(Export).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static ResourceBuilder Name(this ResourceBuilder resource) =>
        resource.AddService(Service, serviceVersion: Version).AddEnvironmentVariableDetector();

    /// <summary>The address, and how it is spoken to; null where nothing is exported.</summary>
    /// <param name="configuration">The bot's settings.</param>
    /// <param name="variables">Whether OpenTelemetry's own variables are meant for the bot.</param>
    public static (Uri Url, OtlpExportProtocol Protocol)? Target(IConfiguration configuration, bool variables)
    {
        var key = Setting.Text(configuration, Key) is not null || !variables ? Key : Variable;
        if (Setting.Text(configuration, key) is not { } text)
        {
            return null;
        }
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw Setting.Wrong(key, text, "Write the address of a collector, like http://localhost:4317 or https://otlp.example.com:4318.");
        }
        return (url, Setting.Text(configuration, Protocol) switch
        {
            Grpc => OtlpExportProtocol.Grpc,
            Http => OtlpExportProtocol.HttpProtobuf,
            null => url.Port == HttpPort ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc,
            var other => throw Setting.Wrong(Protocol, other, $"Write {Grpc} or {Http}."),
        });
    }

    /// <summary>The same names of spans everywhere: what the bot draws itself, and the calls that it takes.</summary>
    public static void AddTo(OpenTelemetryBuilder telemetry, (Uri Url, OtlpExportProtocol Protocol) target) => telemetry
        .WithTracing(traces => traces.AddSource("KaleyraBot.*").AddAspNetCoreInstrumentation(calls => calls.Filter = IsWorthASpan))
        .WithLogging()
        .UseOtlpExporter(target.Protocol, target.Url);

    /// <summary>Probes and scrapes say nothing, many times a minute.</summary>
    private static bool IsWorthASpan(HttpContext call) =>
        call.Request.Path.Value is not ("/healthz" or "/readyz" or Monitoring.Metrics);
}
