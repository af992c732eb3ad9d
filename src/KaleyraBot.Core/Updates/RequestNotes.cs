using System.Globalization;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// What is said about a request beside its card, each in a message of its own that goes with the request: a reminder does not ask for a
/// decision that was made, nor an emergency stay in line that is over.
/// </summary>
internal static class RequestNotes
{
    /// <summary>That somebody put it through alone.</summary>
    public const string Glass = "glass";

    /// <summary>The reminder of that count, from 1.</summary>
    public static string Reminder(int count) => string.Create(CultureInfo.InvariantCulture, $"reminder-{count}");

    /// <summary>What was said so far.</summary>
    public static IEnumerable<string> Of(UpdateRequest request) => request.Approval is not { } approval ? []
        : [.. Enumerable.Range(1, approval.Reminders).Select(Reminder), .. approval.Glass is null ? Array.Empty<string>() : [Glass]];

    /// <summary>Where approvers look.</summary>
    public static Effect.ShowNote Show(UpdateRequest request, string note) =>
        new(request.Number, request.Approval?.Elsewhere ?? request.Place, note);

    /// <summary>Key of the message; no client can name it, see <see cref="RequestTicket.IsForm"/>.</summary>
    public static string KeyOf(UpdateRequest request, string note) => $"{note}:{request.FormId}";

    /// <summary>Whether it still asks for something; else it says how the request stands.</summary>
    public static bool IsDue(UpdateRequest request, string note) =>
        request is { State: RequestState.AwaitingApproval, Approval: { } approval } && note == Reminder(approval.Reminders);
}
