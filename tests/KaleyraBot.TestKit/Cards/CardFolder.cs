using KaleyraBot.CardChecks;
using KaleyraBot.Cards;

namespace KaleyraBot.Tests.Cards;

/// <summary>A folder of cards of its own, deleted in the end.</summary>
internal sealed class CardFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cards-").FullName;

    public CardFolder(string english = """{"form":{"title":"Change","hello":"Hello {name}!"}}""")
    {
        Text("en", english);
    }

    public string Cards => Path.Combine(_root, "cards");

    public string Source => Path.Combine(_root, "src");

    public CardFolder Text(string language, string json) => Write(Path.Combine(Cards, "text", language + ".json"), json);

    public CardFolder Template(string name, string json) => Write(Path.Combine(Cards, name + ".json"), json);

    /// <summary>A template that holds this element alone.</summary>
    public CardFolder Element(string json) => Template("card", $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{json}}]}""");

    public CardFolder Code(string code) => Write(Path.Combine(Source, "Code.cs"), code);

    public CardBook Book() => CardBook.Load(Cards);

    public IReadOnlyList<CardProblem> Problems() => CardCheck.Find(Cards, Source);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private CardFolder Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }
}
