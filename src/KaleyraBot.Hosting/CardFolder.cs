using System.Text.Json;
using KaleyraBot.Cards;

namespace KaleyraBot.Hosting;

/// <summary>The cards and sentences beside the program, looked at without the bot.</summary>
public static class CardFolder
{
    /// <summary>What is wrong with them, as a sentence that names the file; null where the bot can show all of them.</summary>
    /// <param name="folder">Holds the templates and <c>text/</c>.</param>
    public static string? Problem(string folder)
    {
        try
        {
            CardBook.Load(folder);
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or IOException or UnauthorizedAccessException)
        {
            return broken.Message.ReplaceLineEndings(" ");
        }
    }
}
