using Xunit.Abstractions;

namespace KaleyraBot.Tests.House;

/// <summary>
/// Begins with what takes longest, so that at the end no core waits for one late test: collections of several classes, then what takes
/// time or waits for it, processes, pages, servers, hosts, and what is pure last. Made by the test runner, by its name.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public const string Name = "KaleyraBot.Tests.House.LongestFirst";
    public const string Assembly = "KaleyraBot.TestKit";

    private const string OfOneClass = "Test collection for ";
    private static readonly string Needed = typeof(NeedsAttribute).AssemblyQualifiedName!;
    private static readonly string[] Order = [Needs.Time, Needs.Process, Needs.Browser, Needs.Node, Needs.Postgres, Needs.Host];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(Rank).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    private static int Rank(ITestCollection collection)
    {
        if (collection.CollectionDefinition is not null || !collection.DisplayName.StartsWith(OfOneClass, StringComparison.Ordinal))
        {
            return -1;
        }
        var name = collection.DisplayName[OfOneClass.Length..].Split(' ')[0];
        var tests = collection.TestAssembly.Assembly.GetType(name);
        var needed = tests is null ? []
            : tests.GetCustomAttributes(Needed).Concat(tests.GetMethods(false).SelectMany(test => test.GetCustomAttributes(Needed)))
                .Select(needs => (string)needs.GetConstructorArguments().Single()).ToHashSet();
        return Array.FindIndex(Order, needed.Contains) is >= 0 and var rank ? rank : Order.Length;
    }
}
