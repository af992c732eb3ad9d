
namespace KaleyraBot.Cluster;

/// <summary>The owner of a key, which is its name.</summary>
[Alias("key")]
internal interface IKeyGrain : IGrainWithStringKey
{
    /// <summary>Does its next effect; when it is to be looked at again.</summary>
    [Alias("step")]
    Task<DateTimeOffset?> StepAsync();
}
