using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.CardChecks;

/// <summary>A JSON file with the line of each node.</summary>
internal sealed record JsonFile(string Path, JsonNode Root, IReadOnlyDictionary<string, int> Lines)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The file, or null with the problem noted.</summary>
    public static JsonFile? Read(string path, List<CardProblem> problems)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            var root = JsonNode.Parse(bytes, documentOptions: Strict) ?? throw new JsonException("The file holds null.");
            return new(path, root, JsonLines.Of(bytes));
        }
        catch (JsonException wrong)
        {
            problems.Add(new(path, (int)(wrong.LineNumber ?? 0) + 1, Codes.Unreadable, wrong.Message));
            return null;
        }
    }

    public CardProblem Problem(string pointer, string code, string message)
    {
        var at = pointer;
        while (!Lines.ContainsKey(at) && at.Length > 0)
        {
            at = at[..at.LastIndexOf('/')];
        }
        return new(Path, Lines.GetValueOrDefault(at, 1), code, $"{(pointer.Length == 0 ? "/" : pointer)}: {message}");
    }
}
