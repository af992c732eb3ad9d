using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Kaleyra;

/// <summary>Adds the room to the host.</summary>
public static class KaleyraRegistration
{
    /// <summary>
    /// <see cref="INumberApi"/>, <see cref="NumberBook"/> and <see cref="RetryPolicy"/> from the section <c>Kaleyra</c>, which is read
    /// when the host starts and refused with <see cref="OptionsValidationException"/> where it has mistakes.
    /// </summary>
    public static IServiceCollection AddKaleyra(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KaleyraOptions>().Configure(options => KaleyraBinding.Bind(configuration, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KaleyraOptions>, KaleyraOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Numbers.Book(Options(provider)));
        services.AddSingleton(provider => new RetryPolicy(Options(provider).MaxAttempts, Options(provider).RetryDelay));
        services.AddSingleton(provider => new AccountCircuits(
            provider.GetRequiredService<IOptions<KaleyraOptions>>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AccountCircuits>>()));
        services.AddSingleton(provider => new AccountClients(
            configuration, provider.GetRequiredService<IOptions<KaleyraOptions>>(),
            provider.GetRequiredService<ILogger<AccountClients>>()));
        services.AddSingleton<INumberApi, KaleyraNumberApi>();
        KaleyraHttp.Add(services);
        return services;
    }

    private static KaleyraOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<KaleyraOptions>>().Value;
}
