namespace KaleyraBot.Start;

/// <summary>The levels under <c>Logging</c>, which the logging of .NET reads, and answers a wrong one with a stack trace.</summary>
internal static class LogLevels
{
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        var logging = configuration.GetSection("Logging");
        return from levels in logging.GetChildren().Select(provider => provider.GetSection("LogLevel")).Prepend(logging.GetSection("LogLevel"))
               from level in levels.GetChildren()
               where !string.IsNullOrEmpty(level.Value) && !Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _)
               select $"{level.Path} is \"{level.Value}\". Write one of {string.Join(", ", Enum.GetNames<LogLevel>())}.";
    }
}
