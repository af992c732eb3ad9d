using System.Globalization;
using System.Reflection;
using KaleyraBot.Core.Access;
using KaleyraBot.Doctor;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Kaleyra;
using KaleyraBot.Storage;
using KaleyraBot.Storage.Chain;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Hosting;

/// <summary>
/// Where the known keys of a section are the properties of a class, a property that nobody reads would be taken and ignored.
/// </summary>
public sealed class SettingPropertyTests
{
    private static readonly Dictionary<string, (Type Type, Func<IConfiguration, object> Read)> Sections = new()
    {
        ["Limits"] = (typeof(Limits), LimitSettings.Read),
        ["Hosting"] = (typeof(HostingSettings), HostingSettings.Read),
        ["Kaleyra"] = Filled<KaleyraOptions>((options, all) => KaleyraBinding.Bind(all, options)),
        ["Storage"] = Filled<StorageOptions>((options, all) => options.Read(all.GetSection("Storage"))),
        ["Audit"] = Filled<AuditOptions>((options, all) => options.Read(all.GetSection("Audit"))),
    };

    public static TheoryData<string> Keys => [.. Sections.SelectMany(section =>
        Properties(section.Value.Type).Select(property => $"{section.Key}:{property.Name}"))];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Property_BehindAKey_IsRead(string key)
    {
        var other = Other(key, Read(key));
        Assert.True(Equals(other, Read(key, Text(other))),
            $"{key} is a known key, because {Sections[key.Split(':')[0]].Type.Name} has the property, and nothing reads it: "
            + "add it where the others of its section are read.");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Property_BehindAKey_HasTheDefaultThatTheToolShows(string key)
    {
        var (usual, shown) = (Text(Read(key)), SettingDefaults.Of(key));
        Assert.True(string.Equals(usual, shown, StringComparison.OrdinalIgnoreCase),
            $"{key} is {usual ?? "not there"} by default, and {shown ?? "not there"} in src/KaleyraBot/Doctor/SettingDefaults.cs.");
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static object? Read(string key, string? value = null)
    {
        var (type, read) = Sections[key.Split(':')[0]];
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        return type.GetProperty(key.Split(':')[1])!.GetValue(read(configuration));
    }

    /// <summary>A value that may be set and is not the default.</summary>
    private static object Other(string key, object? usual) => usual switch
    {
        bool on => !on,
        int number => number + 1,
        TimeSpan time => time + TimeSpan.FromSeconds(1),
        string text => text + "x",
        null when key == "Audit:KeepValuesFor" => TimeSpan.FromDays(365),
        _ => throw new NotSupportedException($"Say here which value {key} may have beside its default."),
    };

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static (Type Type, Func<IConfiguration, object> Read) Filled<T>(Action<T, IConfiguration> read)
        where T : new()
    {
        return (typeof(T), Read);

        object Read(IConfiguration configuration)
        {
            var options = new T();
            read(options, configuration);
            return options;
        }
    }
}
