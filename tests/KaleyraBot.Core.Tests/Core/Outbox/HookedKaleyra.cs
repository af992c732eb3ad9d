using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Core.Outbox;

/// <summary>Takes every change; the test says what happens while one is under way.</summary>
internal sealed class HookedKaleyra : INumberApi
{
    /// <summary>What it was sent for the field "about", in order.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Once.</summary>
    public Func<Task>? WhileCalled { get; set; }

    public UpdateResult Answer { get; set; } = new UpdateResult.Succeeded();

    public async Task<UpdateResult?> UpdateAsync(string account, string waNumber, IReadOnlyList<FieldChange> changes,
        Func<Task<bool>> begin, CancellationToken cancellationToken)
    {
        if (!await begin())
        {
            return null;
        }
        Sent.Add(changes.Single(change => change.Field == "about").Value);
        (var then, WhileCalled) = (WhileCalled, null);
        await (then?.Invoke() ?? Task.CompletedTask);
        return Answer;
    }
}
