using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
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
        services.AddOptions<KaleyraOptions>().Configure(options => Bind(configuration, options)).ValidateOnStart();
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

    // A value of the wrong kind is a mistake in the settings like any other; the binder's sentence names its key.
    private static void Bind(IConfiguration configuration, KaleyraOptions options)
    {
        var section = configuration.GetSection(KaleyraOptions.Section);
        try
        {
            section.GetSection(nameof(options.Accounts)).Bind(options.Accounts);
            section.GetSection(nameof(options.CategoryWireOverrides)).Bind(options.CategoryWireOverrides);
            options.MaxAttempts = section.GetValue(nameof(options.MaxAttempts), options.MaxAttempts);
        }
        catch (InvalidOperationException mistake)
        {
            throw Wrong(mistake.Message);
        }
        options.Timeout = Time(section[nameof(options.Timeout)], options.Timeout);
        options.RetryDelay = Time(section[nameof(options.RetryDelay)], options.RetryDelay);
        options.Pause = Time(section[nameof(options.Pause)], options.Pause);
        // The binder passes over it, and then every number might be changed.
        var lists = section.GetSection(nameof(KaleyraOptions.Accounts)).GetChildren()
            .Select(account => account.GetSection(nameof(KaleyraAccountOptions.Numbers)));
        if (lists.FirstOrDefault(numbers => numbers.Value is { } one
            && (one.Trim().Length > 0 || !numbers.GetChildren().Any())) is { } list)
        {
            throw Wrong($"{list.Path} has {(string.IsNullOrWhiteSpace(list.Value) ? "no" : "one")} value; give each number a key of its own, such as {list.Path}:919876543210, with its alias as the value.");
        }
    }

    /// <summary>What cannot be read becomes zero, which the check refuses.</summary>
    private static TimeSpan Time(string? text, TimeSpan usual) =>
        string.IsNullOrWhiteSpace(text) ? usual : TimeText.Read(text) ?? TimeSpan.Zero;

    private static OptionsValidationException Wrong(string sentence) => new(KaleyraOptions.Section, typeof(KaleyraOptions), [sentence]);

    private static KaleyraOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<KaleyraOptions>>().Value;
}
