using System.CommandLine;

namespace KaleyraBot.Commands;

/// <summary>A command with what its help shows besides its words: how it is called for real, and what its exit codes mean.</summary>
internal sealed class ProgramCommand(string name, string description) : Command(name, description)
{
    private static readonly string[] Usual = ["0 done", "1 not done; a sentence on standard error says why", "2 the command line is wrong"];

    /// <summary>Each without the name of the program, and with a remark after <c>#</c> where it needs one.</summary>
    public IReadOnlyList<string> Examples { get; private set; } = [];

    public IReadOnlyList<string> ExitCodes { get; private set; } = Usual;

    public ProgramCommand With(params string[] examples)
    {
        Examples = examples;
        return this;
    }

    public ProgramCommand Ending(params string[] codes)
    {
        ExitCodes = codes;
        return this;
    }

    public ProgramCommand Runs(Func<ParseResult, CancellationToken, Task<int>> action)
    {
        SetAction(action);
        return this;
    }
}
