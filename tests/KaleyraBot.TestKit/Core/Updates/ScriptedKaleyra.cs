using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>Answers in the order given, and keeps what it was sent.</summary>
internal sealed class ScriptedKaleyra : INumberApi
{
    private readonly Queue<UpdateResult> _answers = new();

    public List<string> Bodies { get; } = [];

    /// <summary>The account does not answer.</summary>
    public TimeSpan? Pause { get; set; }

    public void Answers(params UpdateResult[] answers) => Array.ForEach(answers, _answers.Enqueue);

    public TimeSpan? PauseOf(string account) => Pause;

    /// <summary>These instead of what it would have answered.</summary>
    public void Restart(params UpdateResult[] answers)
    {
        _answers.Clear();
        Answers(answers);
    }

    public async Task<UpdateResult?> UpdateAsync(string account, string waNumber, IReadOnlyList<FieldChange> changes,
        Func<Task<bool>> begin, CancellationToken cancellationToken)
    {
        if (_answers.TryPeek(out var answer) && answer is UpdateResult.Deferred)
        {
            return _answers.Dequeue();
        }
        if (!await begin())
        {
            return null;
        }
        Bodies.Add($"{account} {waNumber} {string.Join(',', changes.Select(change => $"{change.Field}={change.Value}"))}");
        return _answers.Dequeue();
    }
}
