using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Doctor;
using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Tools;

/// <summary>Prints the settings in force. It judges none of them (the doctor does), so it helps where a start is refused.</summary>
internal static class SettingsTool
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(bool json, ToolContext context)
    {
        var builder = context.ReadSettings();
        builder.Configuration.TryAddSecretFiles();
        var settings = SettingsList.Of(builder.Configuration);
        var environment = builder.Environment.EnvironmentName;
        await context.Out.WriteLineAsync(json ? Json(environment, settings) : Lines(environment, settings));
        return 0;
    }

    private static string Lines(string environment, IReadOnlyList<SettingInForce> settings)
    {
        var width = settings.Max(setting => setting.Key.Length);
        return string.Join(Environment.NewLine, settings.Select(setting =>
            $"{setting.Key.PadRight(width)}  {Value(setting)}  ({setting.Source})").Prepend($"{"(environment)".PadRight(width)}  {environment}"));
    }

    private static string Value(SettingInForce setting) => setting.Value ?? "(none)";

    private static string Json(string environment, IReadOnlyList<SettingInForce> settings) => new JsonObject
    {
        ["environment"] = environment,
        ["settings"] = new JsonArray([.. settings.Select(setting => new JsonObject
        {
            ["key"] = setting.Key,
            ["value"] = setting.Value,
            ["source"] = setting.Source,
        })]),
    }.ToJsonString(Plain);
}
