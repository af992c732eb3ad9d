namespace KaleyraBot.Tests.Kills;

/// <summary>A form that somebody sends.</summary>
/// <param name="Number">The WhatsApp number.</param>
/// <param name="Mark">The value asked for; no other submission has it.</param>
/// <param name="Form">Its one-time id, as forms carry them.</param>
/// <param name="Person">Who sends it.</param>
/// <param name="Chat">The conversation it is sent in, as its platform calls it.</param>
/// <param name="Failures">How many of the first calls for it Kaleyra answers with a 500.</param>
internal sealed record Submission(string Number, string Mark, string Form, string Person, string Chat, int Failures)
{
    /// <summary>Through Slack instead of Teams.</summary>
    public bool IsSlack => Chat.StartsWith('C');
}

/// <summary>
/// What is sent, by whom, in which bursts, what goes wrong at Kaleyra, and when the bot dies. All of it follows from the seed.
/// </summary>
/// <param name="Seed">The same again is the same plan.</param>
/// <param name="Bursts">Each is of one number, and one number's stand in their order.</param>
/// <param name="Deaths">How many entries the chronicle gets between a start and the kill.</param>
internal sealed record KillPlan(int Seed, IReadOnlyList<IReadOnlyList<Submission>> Bursts, IReadOnlyList<int> Deaths)
{
    private const int Numbers = 20;
    private const int BurstsEach = 2;
    private const int InABurst = 5;
    private const int Kills = 5;
    private const int People = 10;

    public IEnumerable<Submission> Submissions => Bursts.SelectMany(burst => burst);

    /// <summary>Where something happens besides: sent only until that is over, so that there is always somebody who sends.</summary>
    public bool IsUntilOver { get; init; }

    /// <param name="seed">Everything follows from it.</param>
    /// <param name="burstsEach">How many bursts each number gets.</param>
    public static KillPlan Of(int seed, int burstsEach = BurstsEach)
    {
        var random = new Random(seed);
        // Every number's bursts are dealt out anew, so that they come in no pattern; what a burst is then follows from its place.
        var turns = Enumerable.Range(0, Numbers * burstsEach).Select(turn => turn % Numbers).ToArray();
        random.Shuffle(turns);
        var next = new int[Numbers];
        return new(
            seed,
            [.. turns.Select(number =>
                (IReadOnlyList<Submission>)[.. Enumerable.Range(0, InABurst).Select(_ => Make(random, number, next[number]++))])],
            // From before anything is answered to long after everything is warm.
            [.. Enumerable.Range(0, Kills).Select(_ => random.Next(10, 130))]);
    }

    private static Submission Make(Random random, int number, int place)
    {
        var form = new byte[16];
        random.NextBytes(form);
        var (person, isSlack) = (random.Next(People), random.Next(6) == 0);
        return new(
            $"+9198765432{number:00}", $"mark-{number:00}-{place:000}", Convert.ToHexStringLower(form), $"person{person}",
            isSlack ? $"C0{person:0000000}" : $"a:person{person}", random.NextDouble() < 0.05 ? 1 : 0);
    }
}
