using System.Diagnostics;
using KaleyraBot.Core.Diagnostics;

namespace KaleyraBot.Doors;

/// <summary>The names of the spans that all doors draw alike.</summary>
internal static class Telemetry
{
    public const string Name = "KaleyraBot.Doors";

    private static readonly ActivitySource Spans = new(Name);

    /// <summary>The work behind a call, which may outlive it.</summary>
    public static Activity? Turn(string delivery) => Spans.StartActivity("delivery")?.SetTag("kaleyrabot.delivery", delivery);

    /// <summary>A delivery that was kept and is taken up, in the trace of its call.</summary>
    public static Activity? Resume(string door, string? trace) => !Spans.HasListeners() ? null
        : Spans.StartActivity("delivery resumed", ActivityKind.Consumer, TraceText.Read(trace))?.SetTag("kaleyrabot.door", door);
}
