namespace KaleyraBot.Doctor;

/// <summary>How something stands: as it should; to be looked at, though the bot runs; so that a part of it cannot work.</summary>
internal enum Mark { Green, Yellow, Red }

/// <summary>What a check has found, in a sentence; where it is not green, with what to do.</summary>
/// <param name="Check">What was looked at: <c>slack scopes</c>.</param>
/// <param name="Mark">How it stands.</param>
/// <param name="Sentence">For the operator; never with a secret in it.</param>
internal sealed record Finding(string Check, Mark Mark, string Sentence)
{
    public static Finding Green(string check, string sentence) => new(check, Mark.Green, sentence);

    public static Finding Yellow(string check, string sentence) => new(check, Mark.Yellow, sentence);

    public static Finding Red(string check, string sentence) => new(check, Mark.Red, sentence);
}
