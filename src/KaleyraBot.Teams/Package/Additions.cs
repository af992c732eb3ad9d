namespace KaleyraBot.Teams.Package;

/// <summary>What an app package was given, and what it could not be given, in words for whoever uploads it.</summary>
internal sealed class Additions
{
    private readonly List<string> _added = [];
    private readonly List<string> _notes = [];

    public bool Any => _added.Count > 0;

    public void Add(string what) => _added.Add(what);

    public void Note(string sentence) => _notes.Add(sentence);

    public string Sentence(string from, string to, string? version) => string.Join(' ',
    [
        Any ? $"{to} is ready. New in it: {string.Join("; ", _added)}." : $"{to} is ready. Nothing was added to {from}.",
        .. _notes,
        Any
            ? $"Raise version in its {ForeignPackage.ManifestName} ({version ?? "none"} now) before you upload it as an update: "
                + "Teams refuses a version that it has."
            : "",
    ]).TrimEnd();
}
