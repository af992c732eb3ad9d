namespace KaleyraBot.Commands;

/// <summary>
/// The scripts, a shell each. They hold no word of the program: each asks it (<c>kaleyrabot "[suggest:9]" "kaleyrabot a"</c>), which reads
/// no setting for that, so they stay right with every version. Each is for the name <c>kaleyrabot</c>, a link or a wrapper on the path.
/// </summary>
internal static class CompletionScripts
{
    private const string Bash = """
        _kaleyrabot() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(kaleyrabot "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _kaleyrabot kaleyrabot

        """;

    private const string Zsh = """
        #compdef kaleyrabot
        _kaleyrabot() {
            local -a found
            found=("${(@f)$(kaleyrabot "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            found=(${found:#})
            if (( ${#found} )); then compadd -- "${found[@]}"; else _files; fi
        }
        if [[ "${funcstack[1]}" == _kaleyrabot ]]; then _kaleyrabot "$@"; else compdef _kaleyrabot kaleyrabot; fi

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName kaleyrabot -ScriptBlock {
            param($word, $line, $cursor)
            kaleyrabot "[suggest:$cursor]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    private static readonly Dictionary<string, string> Scripts = new() { ["bash"] = Bash, ["zsh"] = Zsh, ["pwsh"] = PowerShell };

    public static IReadOnlyCollection<string> Shells => Scripts.Keys;

    public static string Of(string shell) => Scripts[shell].ReplaceLineEndings("\n");
}
