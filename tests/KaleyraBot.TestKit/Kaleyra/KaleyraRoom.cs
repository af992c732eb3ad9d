using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Kaleyra;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>The real room in a real container, with the settings a test gives it.</summary>
internal sealed class KaleyraRoom : IAsyncDisposable
{
    public const string Sid = "HX1234567890IN";
    public const string ApiKey = "Ab1234567890abcdef1234567890abcde";
    public const string Number = "+919876543210";

    private readonly ServiceProvider _services;

    public KaleyraRoom(IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider? clock = null, ILoggerProvider? logs = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Trace);
            if (logs is not null)
            {
                logging.AddProvider(logs);
            }
        });
        services.AddSingleton(clock ?? TimeProvider.System);
        Settings = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services.AddKaleyra(Settings);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public IConfigurationRoot Settings { get; }

    /// <summary>One account named <c>main</c> that leads to this address.</summary>
    public static KaleyraRoom At(string baseUrl, TimeProvider? clock = null, ILoggerProvider? logs = null,
        params (string Key, string Value)[] more) =>
        new(Account("main", baseUrl, more), clock, logs);

    public static IEnumerable<KeyValuePair<string, string?>> Account(string name, string baseUrl,
        params (string Key, string Value)[] more) =>
    [
        new($"Kaleyra:Accounts:{name}:BaseUrl", baseUrl),
        new($"Kaleyra:Accounts:{name}:Sid", Sid),
        new($"Kaleyra:Accounts:{name}:ApiKey", ApiKey),
        .. more.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)),
    ];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<UpdateResult> UpdateAsync(params (string Field, string Value)[] changes) => UpdateAsync("main", CancellationToken.None, changes);

    public async Task<UpdateResult> UpdateAsync(string account, CancellationToken cancellationToken,
        params (string Field, string Value)[] changes) =>
        (await Get<INumberApi>().UpdateAsync(account, Number, [.. changes.Select(change => new FieldChange(change.Field, change.Value))],
            () => Task.FromResult(true), cancellationToken))!;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
