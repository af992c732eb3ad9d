using KaleyraBot.Core.Updates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        services.AddOptions<KaleyraOptions>().Configure(options => Bind(configuration, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KaleyraOptions>, KaleyraOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Numbers.Book(Options(provider)));
        services.AddSingleton(provider => new RetryPolicy(Options(provider).MaxAttempts, Options(provider).RetryDelay));
        services.AddSingleton<INumberApi, KaleyraNumberApi>();
        KaleyraHttp.Add(services);
        return services;
    }

    // A value of the wrong kind is a mistake in the settings like any other; the binder's sentence names its key.
    private static void Bind(IConfiguration configuration, KaleyraOptions options)
    {
        var section = configuration.GetSection(KaleyraOptions.Section);
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException mistake)
        {
            throw Wrong(mistake.Message);
        }
        // The binder passes over it, and then every number might be changed.
        var lists = section.GetSection(nameof(KaleyraOptions.Accounts)).GetChildren().Select(account => account.GetSection(nameof(KaleyraAccountOptions.Numbers)));
        if (lists.FirstOrDefault(numbers => !string.IsNullOrWhiteSpace(numbers.Value)) is { } list)
        {
            throw Wrong($"{list.Path} has one value; give each number a key of its own, such as {list.Path}:919876543210, with its alias as the value.");
        }
    }

    private static OptionsValidationException Wrong(string sentence) => new(KaleyraOptions.Section, typeof(KaleyraOptions), [sentence]);

    private static KaleyraOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<KaleyraOptions>>().Value;
}
