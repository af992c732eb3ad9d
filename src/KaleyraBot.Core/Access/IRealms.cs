using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Access;

/// <summary>
/// How the realms of a surface (workspaces, for example) belong together. A surface where each stands for itself needs none.
/// </summary>
public interface IRealms
{
    /// <summary>As <see cref="IChat.Surface"/>.</summary>
    string Surface { get; }

    /// <summary>The organisation that a realm is a part of; the realm itself where none is known.</summary>
    string OrganisationOf(string realm);

    /// <summary>The parts of an organisation that are known, and itself; of a realm that has none, only itself.</summary>
    IReadOnlyList<string> PartsOf(string organisation);
}
