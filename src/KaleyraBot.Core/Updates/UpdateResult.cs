using System.Text.Json.Serialization;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>Kaleyra's answer to one call, read from whatever shape it came in.</summary>
[JsonDerivedType(typeof(Succeeded), "succeeded")]
[JsonDerivedType(typeof(Rejected), "rejected")]
[JsonDerivedType(typeof(Throttled), "throttled")]
[JsonDerivedType(typeof(Unknown), "unknown")]
[JsonDerivedType(typeof(Withheld), "withheld")]
public abstract record UpdateResult
{
    private UpdateResult() { }

    /// <summary>The change was taken. <paramref name="Accepted"/>: only accepted for processing (202), not confirmed.</summary>
    public sealed record Succeeded(bool Accepted = false) : UpdateResult;

    /// <summary>Kaleyra said no; nothing was changed. Every part may be missing. <paramref name="Parameter"/> is a wire name or <c>wa_number</c>.</summary>
    public sealed record Rejected(string? Code, string? Type, string? Parameter, string? Message) : UpdateResult;

    /// <summary>Too many calls; nothing was changed. Try again, after <paramref name="After"/> where Kaleyra said how long.</summary>
    public sealed record Throttled(TimeSpan? After) : UpdateResult;

    /// <summary>The bot itself held it back at the last moment, for that reason; nothing was sent.</summary>
    public sealed record Withheld(Sentence Why) : UpdateResult;

    /// <summary>The change may have been applied. <paramref name="Why"/> is a key of the sentences (<c>unknown.timeout</c>, …); <paramref name="After"/> as in a Retry-After header.</summary>
    public sealed record Unknown(string Why, TimeSpan? After = null) : UpdateResult;
}
