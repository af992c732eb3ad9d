using System.Globalization;
using System.Text;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// What people say to a colleague before, after and instead of a command: it deserves a friendly line, not a list of commands.
/// </summary>
internal static class Greetings
{
    private const int MostWords = 8;

    private static readonly (string Sentence, string[] Words)[] Openers =
    [
        ("commands.greetHello",
        [
            "hi", "hello", "hey", "hiya", "heya", "hallo", "howdy", "yo", "hola", "ciao", "namaste", "morning",
            "greetings", "good morning", "good afternoon", "good evening", "good day", "good night", "welcome", "test",
            "ping"
        ]),
        ("commands.greetThanks",
        [
            "thanks", "thank", "thankyou", "thx", "thnx", "tnx", "ty", "tysm", "tyvm", "cheers", "great", "nice", "cool",
            "perfect", "awesome", "excellent", "super", "wow", "amazing", "brilliant", "lovely", "wonderful", "well done",
            "good job", "good bot", "nice work", "great work", "danke", "gracias", "merci", "grazie"
        ]),
        ("commands.greetBye",
        [
            "bye", "goodbye", "byebye", "cya", "later", "see you", "see ya", "ok", "okay", "okey", "k", "kk", "fine",
            "alright", "right", "sure", "done", "yep", "yup", "yeah", "understood", "got it", "all good", "sounds good",
            "good", "no thanks", "no thank you", "nothing", "never mind", "nevermind", "sorry"
        ]),
    ];

    private static readonly HashSet<string> Fillers =
    [
        "there", "bot", "kaleyra", "kaleyrabot", "wa", "all", "everyone", "everybody", "team", "folks", "guys", "friend",
        "friends", "my", "you", "u", "ya", "so", "very", "much", "a", "lot", "lots", "million", "for", "the", "your",
        "help", "that", "this", "it", "again", "then", "now", "too", "really", "and", "to", "is", "was", "soon", "tomorrow",
        "day", "night", "works", "working", "indeed", "appreciated",
    ];

    /// <summary>The friendly line back, or null where it is no greeting.</summary>
    public static Sentence? Of(string line)
    {
        var words = Words(line);
        if (words.Count == 0)
        {
            return IsSigns(line) ? Sentence.Of("commands.greetBye") : null;
        }
        return words.Count > MostWords ? null
            : Array.Find(Openers, opener => opener.Words.Any(phrase => Begins(words, phrase))).Sentence is { } sentence
            ? Sentence.Of(sentence) : null;
    }

    private static bool Begins(List<string> words, string phrase)
    {
        var opener = phrase.Split(' ');
        return words.Take(opener.Length).SequenceEqual(opener) && words.Skip(opener.Length).All(IsFriendly);
    }

    private static bool IsFriendly(string word) =>
        Fillers.Contains(word) || Openers.Any(opener => opener.Words.Any(phrase => phrase.Split(' ').Contains(word)));

    /// <summary>Letters and digits, in small letters; "hiii" is "hi", and an emoji's name (<c>:wave:</c>) is none.</summary>
    private static List<string> Words(string line)
    {
        var plain = new StringBuilder();
        foreach (var part in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(part => !IsEmojiName(part)))
        {
            plain.Append(string.Concat(part.Where(letter => letter is not ('\'' or '’'))
                .Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))).Append(' ');
        }
        return [.. plain.ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Shorter)];
    }

    /// <summary>"Heeey" and "thankssss" are said, too.</summary>
    private static string Shorter(string word)
    {
        var end = word.Length;
        while (end > 2 && word[end - 1] == word[end - 2] && word[end - 1] == word[end - 3])
        {
            end--;
        }
        var cut = word[..end];
        return end < word.Length && !IsFriendly(cut) && IsFriendly(cut[..^1]) ? cut[..^1] : cut;
    }

    private static bool IsEmojiName(string part) => part.Length > 2 && part.StartsWith(':') && part.EndsWith(':');

    /// <summary>Nothing but signs, one of them a picture: 👍, 🙏🏽, :+1:, ❤; what was damaged on its way is none.</summary>
    private static bool IsSigns(string line) => !line.Contains('\uFFFD', StringComparison.Ordinal) && HasPicture(line);

    private static bool HasPicture(string line) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(IsEmojiName)
        || line.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol);
}
