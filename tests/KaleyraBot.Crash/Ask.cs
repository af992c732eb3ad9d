using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Crash;

/// <summary>Requests for three numbers, from two people in two places, in turn; the value asked for is the form's number.</summary>
internal static class Ask
{
    public static UpdateRequest Form(int form)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            FormId = $"form-{form}",
            CardKey = $"form-{form}",
            Requester = new Person($"web:person-{form % 2}", "Asha"),
            Place = new Place($"web:room-{form % 2}"),
            Account = "main",
            WaNumber = $"+91987654321{form % 3}",
            Changes = [new FieldChange("about", $"{form}")],
            State = RequestState.Queued,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }
}
