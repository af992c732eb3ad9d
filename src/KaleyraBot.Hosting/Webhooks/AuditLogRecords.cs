using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Hosting.Observing;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>
/// The audit as log records of OTLP, for whoever collects those anyway. Personal values stay here: their digests go out, by which each
/// entry can be checked.
/// </summary>
internal sealed class AuditLogRecords : IReceiver, IDisposable
{
    private const string Category = "KaleyraBot.Audit";
    private static readonly EventId Event = new(1, "AuditEntry");

    private readonly Answered _answered;
    private readonly ILoggerFactory _loggers;
    private readonly ILogger _log;

    public AuditLogRecords(Uri collector, OtlpExportProtocol protocol)
    {
        var url = protocol == OtlpExportProtocol.Grpc ? collector : new Uri($"{collector.ToString().TrimEnd('/')}/v1/logs");
        _answered = new(new OtlpLogExporter(new()
        {
            Endpoint = url,
            Protocol = protocol,
            TimeoutMilliseconds = (int)FeedPace.LongestTry.TotalMilliseconds,
        }));
        _loggers = LoggerFactory.Create(logging => logging.AddOpenTelemetry(records =>
        {
            records.IncludeFormattedMessage = true;
            records.SetResourceBuilder(ResourceBuilder.CreateDefault().Name());
            records.AddProcessor(_answered);
        }));
        _log = _loggers.CreateLogger(Category);
    }

    public string Name => "otlp";

    public bool FromStart => false;

    public Task<Reception> SendAsync(AuditRecord entry, CancellationToken cancellationToken) => Task.Run(() =>
    {
        var attributes = Attributes(entry);
        _log.Log(LogLevel.Information, Event, attributes, exception: null,
            (_, _) => $"Audit {entry.Seq}: {entry.Action} by {entry.Actor}");
        return _answered.Last == ExportResult.Success ? Reception.Taken : new(ReceptionKind.Failed, "the collector did not take it");
    }, cancellationToken);

    /// <summary>Each under a name of its own, so that a search needs to parse nothing; what an entry has not is left out.</summary>
    private static KeyValuePair<string, object?>[] Attributes(AuditRecord entry) =>
    [
        .. new KeyValuePair<string, object?>[]
        {
            new("audit.seq", entry.Seq), new("audit.at", entry.At), new("audit.actor", entry.Actor), new("audit.surface", entry.Surface),
            new("audit.action", entry.Action), new("audit.request", entry.Request is { } number ? RequestId.Of(number) : null),
            new("audit.wa_number", entry.WaNumber), new("audit.detail", entry.Detail), new("audit.hash", entry.Hash),
            new("audit.previous_hash", entry.PreviousHash), new("audit.seal", entry.Seal),
        }.Where(attribute => attribute.Value is not null),
        .. entry.Values.Select(value => KeyValuePair.Create($"audit.digest.{value.Name}", (object?)value.Digest)),
    ];

    public void Dispose() => _loggers.Dispose();

    /// <summary>Exports at once, and knows how that ended.</summary>
    private sealed class Answered(OtlpLogExporter collector) : BaseExportProcessor<LogRecord>(collector)
    {
        public ExportResult Last { get; private set; }

        protected override void OnExport(LogRecord data) => Last = exporter.Export(new Batch<LogRecord>([data], 1));
    }
}
