using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace KaleyraBot.Commands;

/// <summary>What <c>--help</c> and <c>--version</c> say. Neither reads a setting.</summary>
internal static class Help
{
    private const string Settings = """
        Settings:
          Every command reads them as the bot does: appsettings.json beside the program, the environment (Storage__Lease=10s),
          the command line (--Storage:Lease=10s). "kaleyrabot settings" shows which are in force, "kaleyrabot doctor" what is wrong.
        """;

    private static readonly string[] RootExamples =
        ["", "run --environment Development --urls http://localhost:3978", "doctor", "settings", "audit verify"];

    /// <summary>The version and the commit that it was built of.</summary>
    public static string Version { get; } =
        typeof(Help).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static RootCommand Extend(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            // A word that begins with a slash is a setting, as in "/urls=…".
            option.Aliases.Remove("/h");
            option.Aliases.Remove("/?");
            option.Action = option switch
            {
                HelpOption { Action: HelpAction usual } => new WithExamples(usual),
                VersionOption => new SayVersion(),
                _ => option.Action,
            };
        }
        return root;
    }

    public static IEnumerable<string> ExamplesOf(Command command) =>
        (command is ProgramCommand { Examples: var examples } ? examples : RootExamples)
            .Select(example => $"  {ProgramCommands.Program} {example}".TrimEnd());

    private sealed class WithExamples(HelpAction usual) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            var (command, says) = (parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
            string[] sections =
            [
                $"Examples:{Environment.NewLine}{string.Join(Environment.NewLine, ExamplesOf(command))}",
                .. command is ProgramCommand { Subcommands: [], ExitCodes: var codes }
                    ? new[] { $"Exit codes:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", codes)}" } : [],
                .. command is RootCommand ? new[] { Settings } : [],
            ];
            says.WriteLine(string.Join($"{Environment.NewLine}{Environment.NewLine}", sections));
            return 0;
        }
    }

    private sealed class SayVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"{ProgramCommands.Program} {Version}");
            return 0;
        }
    }
}
