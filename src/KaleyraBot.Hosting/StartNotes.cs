using KaleyraBot.Core.Access;
using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Hosting;

/// <summary>What the start warns of, for whoever looks without starting.</summary>
public static class StartNotes
{
    /// <summary>The surfaces on which one person may count twice as an approver; empty where nobody can.</summary>
    public static string Loose(AccessPolicy access) => Roles.Loose(access);
}
