using System.Text.Json.Serialization;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Requests;

/// <summary>Kaleyra's answer to one call, read from whatever shape it came in.</summary>
[JsonDerivedType(typeof(Succeeded), "succeeded")]
[JsonDerivedType(typeof(Rejected), "refused")]
[JsonDerivedType(typeof(Unauthorized), "unauthorized")]
[JsonDerivedType(typeof(Redirected), "redirected")]
[JsonDerivedType(typeof(NoAccount), "noAccount")]
[JsonDerivedType(typeof(RejectedBefore), "rejected")]
[JsonDerivedType(typeof(Throttled), "throttled")]
[JsonDerivedType(typeof(Unknown), "unknown")]
[JsonDerivedType(typeof(Withheld), "withheld")]
[JsonDerivedType(typeof(Deferred), "deferred")]
public abstract record UpdateResult
{
    private UpdateResult() { }

    /// <summary>Kaleyra's own words, where it said no.</summary>
    public Rejected? Refusal() => this switch
    {
        Rejected rejected => rejected,
        Unauthorized unauthorized => unauthorized.Answer,
        _ => null,
    };

    /// <summary>The same answer with Kaleyra's own words changed, where there are any.</summary>
    public UpdateResult Reworded(Func<Rejected, Rejected> change) => this switch
    {
        Rejected rejected => change(rejected),
        Unauthorized unauthorized => new Unauthorized(change(unauthorized.Answer)),
        _ => this,
    };

    /// <summary>The change was taken. <paramref name="Accepted"/>: only accepted for processing (202), not confirmed.</summary>
    public sealed record Succeeded(bool Accepted = false) : UpdateResult;

    /// <summary>
    /// Kaleyra said no; nothing was changed. Every part may be missing. <paramref name="Parameter"/> is a wire name or <c>wa_number</c>.
    /// </summary>
    public sealed record Rejected(string? Code, string? Type, string? Parameter, string? Message) : UpdateResult;

    /// <summary>Kaleyra did not accept the account's credentials (401 or 403 without a type of its own); nothing was changed.</summary>
    public sealed record Unauthorized(Rejected Answer) : UpdateResult;

    /// <summary>The address answered with a redirect (any 3xx), which is never followed; nothing was changed.</summary>
    public sealed record Redirected : UpdateResult;

    /// <summary>The request's account has left the settings; nothing was sent.</summary>
    public sealed record NoAccount : UpdateResult;

    /// <summary>Too many calls; nothing was changed. Try again, after <paramref name="After"/> where Kaleyra said how long.</summary>
    public sealed record Throttled(TimeSpan? After) : UpdateResult;

    /// <summary>The bot itself held it back at the last moment, for that reason; nothing was sent.</summary>
    public sealed record Withheld(Sentence Why) : UpdateResult;

    /// <summary>The account does not answer at the moment; nothing was sent, and it is sent when the account answers.</summary>
    public sealed record Deferred : UpdateResult;

    /// <summary>
    /// The change may have been applied. <paramref name="Why"/> is a key of the sentences (<c>unknown.timeout</c>, …);
    /// <paramref name="After"/> as in a Retry-After header.
    /// </summary>
    public sealed record Unknown(string Why, TimeSpan? After = null) : UpdateResult
    {
        /// <summary>Why, where a copy of the bot that was asleep may have sent it after newer changes.</summary>
        internal const string Late = "answers.unknownLate";

        /// <summary>Why, where it was open in the backup that the ledger was restored from.</summary>
        internal const string Restored = "answers.unknownRestored";
    }

    /// <summary>How refusals were stored while words of the bot's own stood in Kaleyra's field; read, never written.</summary>
    internal sealed record RejectedBefore(string? Code, string? Type, string? Parameter, string? Message) : UpdateResult
    {
        public UpdateResult Now() => Type switch
        {
            "redirect" => new Redirected(),
            "account" => new NoAccount(),
            "credentials" => new Unauthorized(new(Code, null, Parameter, Message)),
            _ => new Rejected(Code, Type, Parameter, Message),
        };
    }
}
