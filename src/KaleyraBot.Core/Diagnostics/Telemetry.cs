using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KaleyraBot.Core.Diagnostics;

/// <summary>Names of this room's metrics and spans.</summary>
public static class Telemetry
{
    public const string Name = "KaleyraBot.Core";

    internal static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Requests = Meter
        .CreateCounter<long>("kaleyrabot.requests", "{request}", "Update requests that ended, by outcome.");
    private static readonly Counter<long> Effects = Meter
        .CreateCounter<long>("kaleyrabot.effects", "{effect}", "Effects run, by kind and whether they ended well.");

    internal static void Ended(string outcome) => Requests.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    internal static void Ran(string kind, bool well) =>
        Effects.Add(1, new("kind", kind), new KeyValuePair<string, object?>("well", well));
}
