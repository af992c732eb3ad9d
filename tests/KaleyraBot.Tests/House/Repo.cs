namespace KaleyraBot.Tests.House;

/// <summary>Where the checkout is, whatever folder the tests run in.</summary>
internal static class Repo
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "KaleyraBot.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("KaleyraBot.sln is in no parent folder of the tests."));
}
