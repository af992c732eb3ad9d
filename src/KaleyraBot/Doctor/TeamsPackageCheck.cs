using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Doctor;

/// <summary>The app package for Teams, where it lies in the current folder: is it for this bot, and of this version?</summary>
internal sealed class TeamsPackageCheck : ICheck
{
    public const string Usual = "kaleyrabot-teams.zip";

    public string Name => "teams package";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(patient.Wishes.Package ?? Usual);
        if (patient.Wishes.Package is null && !File.Exists(file))
        {
            return [];
        }
        const string again = "Run kaleyrabot teams-package, and upload the new one.";
        try
        {
            var ours = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(patient.Folder, "manifest", "teams", "manifest.json"), cancellationToken))!;
            var made = await ReadAsync(file, cancellationToken);
            var (appId, version) = (made?["bots"]?[0]?["botId"]?.ToString(), made?["version"]?.ToString());
            return
            [
                appId != TeamsFacts.AppId(patient)?.ToLowerInvariant() ? Finding.Red(Name, $"{file} is for the bot {appId}, and MicrosoftAppId is {TeamsFacts.AppId(patient) ?? "not set"}. {again}")
                    : version != ours["version"]?.ToString() ? Finding.Yellow(Name, $"{file} has version {version}, and the manifest of this program has {ours["version"]}. {again}")
                    : Finding.Green(Name, $"{file} is for this bot and of this version ({version})."),
            ];
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or JsonException or UnauthorizedAccessException)
        {
            return [Finding.Red(Name, $"{file} is no app package: {broken.Message.ReplaceLineEndings(" ")} {again}")];
        }
    }

    private static async Task<JsonNode?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using var zip = await ZipFile.OpenReadAsync(file, cancellationToken);
        var entry = zip.GetEntry("manifest.json") ?? throw new InvalidDataException("It holds no manifest.json.");
        await using var stream = await entry.OpenAsync(cancellationToken);
        return await JsonNode.ParseAsync(stream, cancellationToken: cancellationToken);
    }
}
