using System.Runtime.CompilerServices;

namespace KaleyraBot.Tests.House;

/// <summary>
/// Compares a text with the one kept beside the test in <c>Snapshots/</c>. A difference fails and writes the new text as
/// <c>*.received.*</c>; with the environment variable <c>ACCEPT_SNAPSHOTS=1</c> it is accepted instead, for the author to read in the diff.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual, [CallerFilePath] string test = "")
    {
        var kept = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name);
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            System.IO.File.WriteAllText(kept, text);
            return;
        }
        var expected = System.IO.File.Exists(kept) ? System.IO.File.ReadAllText(kept) : "";
        if (expected != text)
        {
            var received = Path.ChangeExtension(kept, ".received" + Path.GetExtension(kept));
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            System.IO.File.WriteAllText(received, text);
            Assert.Fail($"{name} differs from its snapshot. Compare with {Path.GetFileName(received)}; accept with ACCEPT_SNAPSHOTS=1.");
        }
    }
}
