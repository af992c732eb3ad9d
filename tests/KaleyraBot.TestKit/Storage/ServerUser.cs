namespace KaleyraBot.Tests.Storage;

/// <summary>PostgreSQL refuses to run as root, as whom tests may run: then it runs as its own user, or as nobody.</summary>
internal static class ServerUser
{
    private const string Users = "/etc/passwd";

    /// <summary>What goes before a command, so that it is not run as root; nothing where it is not anyway.</summary>
    public static string[] Prefix { get; } = Environment.IsPrivilegedProcess && Find("postgres", "nobody") is { } user
        ? ["setpriv", $"--reuid={user.Id}", $"--regid={user.Group}", "--clear-groups"]
        : [];

    private static (string Id, string Group)? Find(params string[] names) => !File.Exists(Users) ? null : names
        .Select(name => File.ReadLines(Users).Select(line => line.Split(':')).FirstOrDefault(user => user[0] == name))
        .Where(user => user is not null).Select(user => ((string, string)?)(user![2], user[3])).FirstOrDefault();
}
