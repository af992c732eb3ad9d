using System.Threading.Channels;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Core.Ledger;

/// <summary>A call under way, which the test answers.</summary>
internal sealed class SlowCall(string waNumber)
{
    private readonly TaskCompletionSource<UpdateResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string WaNumber => waNumber;
    public Task<UpdateResult> Answered => _answer.Task;

    public void Answer(UpdateResult result) => _answer.SetResult(result);
}

/// <summary>A Kaleyra that answers when the test wants it to, and hangs up when the test is over.</summary>
internal sealed class SlowKaleyra(CancellationToken over) : INumberApi
{
    private readonly Channel<SlowCall> _calls = Channel.CreateUnbounded<SlowCall>();

    public Task<SlowCall> NextAsync() => _calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    public async Task<UpdateResult?> UpdateAsync(string account, string waNumber, IReadOnlyList<FieldChange> changes,
        Func<Task<bool>> begin, CancellationToken cancellationToken)
    {
        if (!await begin())
        {
            return null;
        }
        var call = new SlowCall(waNumber);
        _calls.Writer.TryWrite(call);
        return await call.Answered.WaitAsync(over);
    }
}
