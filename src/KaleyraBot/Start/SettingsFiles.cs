using System.Text.Json;
using KaleyraBot.Hosting;

namespace KaleyraBot.Start;

/// <summary>Says in a sentence where a settings file is no JSON.</summary>
internal static class SettingsFiles
{
    /// <param name="read">Makes what reads the files.</param>
    /// <exception cref="StartException">A file cannot be read.</exception>
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException broken)
        {
            throw new StartException(Sentence(broken));
        }
        catch (UnauthorizedAccessException locked)
        {
            throw new StartException($"A settings file cannot be read: {locked.Message} Give the bot's user the right to read it.");
        }
    }

    private static string Sentence(InvalidDataException broken)
    {
        // "Failed to load configuration from file '…'."
        var file = broken.Message.Split('\'') is [_, var path, ..] ? path : "A settings file";
        var causes = Causes(broken).ToList();
        return causes.OfType<JsonException>().FirstOrDefault() is { LineNumber: { } line } json
            ? $"{file} is no JSON at line {line + 1}, place {json.BytePositionInLine + 1}: {Reason(json)} Correct it there; a comma between two settings and none after the last, quotes around every key."
            : $"{file} cannot be read: {causes[^1].Message} Correct it.";
    }

    /// <summary>Without the place, which the sentence has counted from one.</summary>
    private static string Reason(JsonException json) => json.Message.Split(" LineNumber:")[0].Split(" Path:")[0];

    private static IEnumerable<Exception> Causes(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }
}
