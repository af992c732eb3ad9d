using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Tests.Storage;

/// <summary>Requests, steps and effects to store.</summary>
internal static class Sample
{
    public const string Number = "+919876543210";

    /// <summary>Seals the audits of tests, and nothing else.</summary>
    public const string Key = "c2VhbHMgYXVkaXRzIG9mIHRlc3RzLCBub3RoaW5nIGVsc2Uh";

    public static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(5.5));
    public static readonly Person Asha = new("web:asha", "Asha \"A\" Rao", "hi");
    public static readonly Place Room = new("web:room");

    public static UpdateRequest Request(string form, string number = Number) => new()
    {
        FormId = form,
        CardKey = $"card-{form}",
        Requester = Asha,
        Place = Room,
        Account = "main",
        WaNumber = number,
        Changes = [new("about", "Open till 9"), new("address", "567, \"john\", 2nd Phase, Bangalore.", new("", Start, 3, 4))],
        State = RequestState.Queued,
        CreatedAt = Start,
        UpdatedAt = Start,
    };

    public static AuditEntry Entry(string action = "submitted") => new(Start, Asha.Id, action, "{}");

    /// <summary>The effect of a queue of its own; the number tells effects of one queue apart.</summary>
    public static Effect Tell(string queue, int number = 1) => new Effect.TellRequester(number, new($"web:{queue}", queue));

    public static Effect Show(string key) =>
        new Effect.PostCard(Room, new("notice", new JsonObject { ["title"] = Sentence.Of("a.b", ("n", 1)).ToJson() }, Sentence.Of("c.d"), key));

    public static Step Step(UpdateRequest before, RequestState state, params Effect[] effects) => new(
        before with { State = state, Version = before.Version + 1, Attempts = before.Attempts + 1 }, Entry(state.ToString()), effects);

    public static async Task<UpdateRequest> SubmitAsync(this ILedger ledger, UpdateRequest request) =>
        (await ledger.SubmitAsync(request, RequestSteps.Submitted(request), stored =>
            [new Effect.Apply(stored.Number, stored.WaNumber)], CancellationToken.None)).Request;

    /// <summary>Records compare lists by reference; their JSON is what is meant here.</summary>
    public static string Text(UpdateRequest? request) => System.Text.Json.JsonSerializer.Serialize(
        request is null ? null : request with
        {
            CreatedAt = request.CreatedAt.ToUniversalTime(),
            UpdatedAt = request.UpdatedAt.ToUniversalTime()
        });
}
