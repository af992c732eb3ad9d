namespace KaleyraBot.Core.Commands;

/// <summary>Who may give a command.</summary>
public enum CommandRight
{
    /// <summary>Anybody a door lets in; the handler looks at the role itself, and audits whom it refuses.</summary>
    Any,

    /// <summary>Whoever has a role.</summary>
    Look,

    /// <summary>Whoever has a role, and may read here what others asked for.</summary>
    Read,

    /// <summary>Requesters.</summary>
    Request,
}
