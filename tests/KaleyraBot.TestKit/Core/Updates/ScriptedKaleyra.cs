using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>Answers in the order given, and keeps what it was sent.</summary>
internal sealed class ScriptedKaleyra : INumberApi
{
    private readonly Queue<UpdateResult> _answers = new();

    public List<string> Bodies { get; } = [];

    public void Answers(params UpdateResult[] answers) => Array.ForEach(answers, _answers.Enqueue);

    /// <summary>These instead of what it would have answered.</summary>
    public void Restart(params UpdateResult[] answers)
    {
        _answers.Clear();
        Answers(answers);
    }

    public async Task<UpdateResult?> UpdateAsync(string account, string waNumber, IReadOnlyList<FieldChange> changes, Func<Task<bool>> begin, CancellationToken cancellationToken)
    {
        if (!await begin())
        {
            return null;
        }
        Bodies.Add($"{account} {waNumber} {string.Join(',', changes.Select(change => $"{change.Field}={change.Value}"))}");
        return _answers.Dequeue();
    }
}
