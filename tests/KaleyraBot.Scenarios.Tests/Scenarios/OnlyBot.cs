namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// Tests that read the figures of a bot while no other one starts or stops in this process: the meters of ASP.NET Core have one name for
/// all of them.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnlyBot
{
    public const string Name = "only bot";
}
