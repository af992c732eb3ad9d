namespace KaleyraBot.Tests.Kills;

/// <summary>
/// A call as Kaleyra saw it, with where its beginning and its end stand in the chronicle; it ends with its caller at the latest, who hears
/// no answer then.
/// </summary>
internal sealed record Call(int Life, string Number, string Mark, int From, int Until, int? Status)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <summary>The calls, read from the chronicle.</summary>
internal static class CallLog
{
    /// <summary>In the order in which they were made: what a dead one sent was sent before its death, however late it is read.</summary>
    public static IReadOnlyList<Call> Of(IReadOnlyList<Deed> deeds)
    {
        var (deaths, answers) = (new Dictionary<int, int>(), new Dictionary<int, (int At, int Status)>());
        foreach (var (at, deed) in deeds.Index())
        {
            if (deed is Deed.Killed killed)
            {
                deaths[killed.Life] = at;
            }
            else if (deed is Deed.Answered answered)
            {
                answers[answered.Call] = (at, answered.Status);
            }
        }
        var calls = deeds.Index().Where(entry => entry.Item is Deed.Called).Select(entry => Read(entry.Index, (Deed.Called)entry.Item));
        return [.. calls.OrderBy(call => call.From)];

        Call Read(int at, Deed.Called called)
        {
            var death = deaths.GetValueOrDefault(called.Life, int.MaxValue);
            var answer = answers.TryGetValue(called.Call, out var there) ? there : (At: int.MaxValue, Status: (int?)null);
            return new(called.Life, called.Number, called.Mark, Math.Min(at, death), Math.Min(answer.At, death),
                answer.At < death ? answer.Status : null);
        }
    }
}
