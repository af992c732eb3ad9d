using System.Globalization;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.Kaleyra;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Tests.Kills;

/// <summary>
/// What Kaleyra answers, and what of it is written down. Each life of the bot calls under a SID of its own, for a dead one's call may be
/// read late.
/// </summary>
internal sealed class KaleyraDesk(Chronicle chronicle, KillPlan plan)
{
    private const string SidOfLife = "HXLIFE";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _failures =
        plan.Submissions.ToDictionary(submission => submission.Mark, submission => submission.Failures);
    private int _calls;

    public static string Sid(int life) => string.Create(CultureInfo.InvariantCulture, $"{SidOfLife}{life}");

    public async Task AnswerAsync(HttpContext http, FakeKaleyra.Seen seen)
    {
        var body = JsonNode.Parse(seen.Body)!;
        var (mark, call) = ((string)body["about"]!, Interlocked.Increment(ref _calls));
        chronicle.Note(new Deed.Called(call, LifeOf(seen.Path), (string)body["wa_number"]!, mark));
        // Where the bot dies now, Kaleyra has not applied it; where it dies a line further down, it has, and nobody hears of it.
        await chronicle.GoingAsync();
        http.RequestAborted.ThrowIfCancellationRequested();
        var status = Fails(mark) ? 500 : 200;
        chronicle.Note(new Deed.Answered(call, status));
        await chronicle.GoingAsync();
        (http.Response.StatusCode, http.Response.ContentType) = (status, "application/json");
        await http.Response.WriteAsync(status == 200 ? FakeKaleyra.Success : "{}", http.RequestAborted);
    }

    private static int LifeOf(string path) =>
        int.Parse(path.Split('/').Single(part => part.StartsWith(SidOfLife, StringComparison.Ordinal))[SidOfLife.Length..],
            CultureInfo.InvariantCulture);

    private bool Fails(string mark)
    {
        lock (_gate)
        {
            return _failures[mark]-- > 0;
        }
    }
}
