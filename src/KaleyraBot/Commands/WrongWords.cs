using System.CommandLine;
using System.CommandLine.Parsing;
using KaleyraBot.Core.Text;
using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Commands;

/// <summary>What is wrong with a command line, each mistake with the nearest word that exists, and how it is written instead.</summary>
internal static class WrongWords
{
    public const int Code = 2;

    /// <summary>Null where nothing is wrong.</summary>
    public static string? Say(ParseResult words)
    {
        if (words.Errors.Count == 0)
        {
            return null;
        }
        var command = words.CommandResult.Command;
        var unknown = words.UnmatchedTokens.ToHashSet(StringComparer.Ordinal);
        string[] mistakes =
        [
            // What follows an unknown word mostly belongs to it: only options after it are looked at on their own.
            .. words.UnmatchedTokens.Where((word, at) => at == 0 || word.StartsWith('-')).Select(word => Unknown(word, command)),
            // The parser says of an unknown word twice what it thinks of it: once as itself, once as what is missing in its place.
            .. words.Errors.Where(error => unknown.Count == 0 || error.SymbolResult is OptionResult)
                .Select(error => Missing(error, command)),
        ];
        return string.Join(Environment.NewLine, [.. mistakes.Distinct(), "", "Write it like this:", .. Usage(command), .. Help.ExamplesOf(command), "", $"More: {Path(command)} --help"]);
    }

    private static string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        var near = isOption ? Option(word.Split('=')[0], command) : Nearest.To(word.ToLowerInvariant(), NamesOf(command));
        var what = isOption ? "no option" : command.Subcommands.Count > 0 ? "no command" : "nothing";
        var where = command is RootCommand ? "" : $" of {Path(command)}";
        return $"There is {what} called {word}{where}{(near is null ? "." : $": did you mean {near}?")}";
    }

    /// <summary>An option of the command, what the host reads, or a setting without its section or with underscores.</summary>
    private static string? Option(string word, Command command)
    {
        var options = OptionsOf(command).Concat(Words.SettingNames).ToList();
        var typed = word.TrimStart('-').Replace("__", ":", StringComparison.Ordinal);
        return Nearest.To(word.ToLowerInvariant(), options.Select(name => name.ToLowerInvariant())) is { } near
            ? options.First(name => name.Equals(near, StringComparison.OrdinalIgnoreCase))
            : KnownKeys.All.Select(key => key.Replace("[]", "", StringComparison.Ordinal)).FirstOrDefault(key =>
                key.Equals(typed, StringComparison.OrdinalIgnoreCase) || key.EndsWith($":{typed}", StringComparison.OrdinalIgnoreCase))
                is { } setting ? $"--{setting}=…" : null;
    }

    private static string Missing(ParseError error, Command command) => error.SymbolResult switch
    {
        CommandResult when command.Subcommands.Count > 0 && error.Message.Contains("command", StringComparison.OrdinalIgnoreCase) =>
            $"{Path(command)} takes one of these: {string.Join(", ", NamesOf(command))}.",
        _ => error.Message,
    };

    private static IEnumerable<string> NamesOf(Command command) => command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name);

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .SelectMany(option => option.Aliases.Prepend(option.Name));

    private static IEnumerable<string> Usage(Command command) => command.Arguments.Count == 0 && command.Subcommands.Count > 0 ? []
        : [$"  {string.Join(' ', [Path(command), .. command.Options.Where(option => option.Required).Select(option => $"{option.Name} <{option.HelpName}>"), .. command.Arguments.Select(Shown)])}"];

    private static string Shown(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $"[<{argument.Name}>]" : $"<{argument.Name}>";

    private static string Path(Command command) => command is RootCommand ? ProgramCommands.Program
        : $"{Path(command.Parents.OfType<Command>().First())} {command.Name}";
}
