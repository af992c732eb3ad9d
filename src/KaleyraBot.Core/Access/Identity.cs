namespace KaleyraBot.Core.Access;

/// <summary>
/// An identity string in its parts: <c>slack:&lt;realm&gt;/&lt;user&gt;</c>, <c>web:&lt;user&gt;</c>. A user <c>*</c> is everybody there.
/// Spelling in capitals or not is no difference.
/// </summary>
internal readonly record struct Identity(string Surface, string Realm, string User)
{
    public static Identity Parse(string id)
    {
        var upper = id.ToUpperInvariant();
        var (colon, slash) = (upper.IndexOf(':', StringComparison.Ordinal), upper.LastIndexOf('/'));
        return new(upper[..Math.Max(0, colon)], slash > colon ? upper[(colon + 1)..slash] : "", upper[(Math.Max(colon, slash) + 1)..]);
    }

    public bool IsEverybody => User == "*";

    /// <summary>
    /// Names the human, whatever realm an event came through: in an organisation one account works in many, and a call may name any of
    /// them.
    /// </summary>
    public string Principal => $"{Surface}:{User}";
}
