namespace KaleyraBot.Commands;

/// <summary><c>run</c>: the bot itself; the word may be left out. It stands among the commands for its help alone.</summary>
internal static class RunCommand
{
    public static ProgramCommand Create() =>
        new ProgramCommand(Words.Run, "Runs the bot until it is stopped. This is what happens without a command, too.")
            .With(
                "run --urls http://localhost:3978",
                "run --environment Development   # the local page, with a stand-in for Kaleyra",
                "run --Approvals:ExpireAfter=2d --Storage:ConnectionString=\"Data Source=/var/lib/kaleyrabot/ledger.db\"")
            .Ending("0 it was stopped", "1 it cannot start, or had to end; a sentence on standard error says why", "2 the command line is wrong");
}
