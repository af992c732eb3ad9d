using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// A conversation that can hold cards: an opaque string that begins with its surface (<c>teams:</c>, <c>slack:</c>, <c>web:</c>).
/// </summary>
public sealed partial record Place(string Value)
{
    /// <summary>
    /// Whether it is the same conversation: a place may also name the organisation, who asked there, and in which thread.
    /// </summary>
    public bool IsIn(Place other) => Conversation == other.Conversation;

    /// <summary>What it begins with; empty where that is nothing.</summary>
    [JsonIgnore]
    public string Surface => Address.SurfaceOf(Value);

    /// <summary>The place without organisation, asker and thread.</summary>
    internal string Conversation =>
        Parts().Match(Value) is { Success: true, Groups: var parts } ? $"{parts["surface"]}:{parts["own"]}" : Value;

    [GeneratedRegex(@"\A(?<surface>\w+):(\w+/)?(?<own>[^@#;|/]+)([@#;|].*)?\z", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Parts();
}

/// <summary>A message the bot posted: an opaque string that begins with its surface.</summary>
public sealed record MessageRef(string Value)
{
    /// <summary>What it begins with; empty where that is nothing.</summary>
    [JsonIgnore]
    public string Surface => Address.SurfaceOf(Value);
}

/// <summary>
/// Somebody, as the signed event names them: <c>teams:&lt;tenant&gt;/&lt;aadObjectId&gt;</c>, <c>slack:&lt;team or
/// organisation&gt;/&lt;user&gt;</c> or <c>web:&lt;name&gt;</c>.
/// <paramref name="Name"/> is for showing only and never decides anything; <paramref name="Language"/> is a BCP 47 tag.
/// </summary>
public sealed record Person(string Id, string Name, string Language = "en")
{
    /// <summary>Letters of a name that are kept; the rest of a longer one is <c>…</c>.</summary>
    public const int LongestName = 65;

    /// <summary>The actor of what no person did.</summary>
    public static readonly Person Bot = new("bot", "");

    /// <summary>
    /// One short line without anything invisible: people choose their names themselves, and stand on the cards of others.
    /// </summary>
    public string Name { get; init => field = PersonName.Tidy(value); } = PersonName.Tidy(Name);

    /// <summary>Within a sentence.</summary>
    internal Sentence Called => Spoken.Who(Id, Name);

    /// <summary>Where the identity comes from; empty where that is nowhere.</summary>
    [JsonIgnore]
    public string Surface => Address.SurfaceOf(Id);
}

file static class Address
{
    public static string SurfaceOf(string address) => address[..Math.Max(0, address.IndexOf(':', StringComparison.Ordinal))];
}
