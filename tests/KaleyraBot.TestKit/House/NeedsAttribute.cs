using Xunit.Abstractions;
using Xunit.Sdk;

namespace KaleyraBot.Tests.House;

/// <summary>
/// Says what a test, or a class of them and those that derive it, needs beside .NET (see <see cref="Needs"/>). A filter finds it as
/// <c>Needs=Browser</c>, and leaves all of these out with <c>Needs!=Anything</c>.
/// </summary>
[TraitDiscoverer("KaleyraBot.Tests.House.NeedsDiscoverer", "KaleyraBot.TestKit")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class NeedsAttribute(string what) : Attribute, ITraitAttribute
{
    public string What => what;
}

/// <summary>Made by the test runner, by its name.</summary>
public sealed class NeedsDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Needs", (string)traitAttribute.GetConstructorArguments().Single()), new("Needs", "Anything")];
}
