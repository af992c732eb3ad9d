using System.Text.RegularExpressions;
using KaleyraBot.Tests.House;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace KaleyraBot.Tests.Deploy;

/// <summary>The files under <c>manifest/deploy</c>, and the settings that they make.</summary>
internal static partial class DeployFiles
{
    public static string Path(string file) => Repo.File(["manifest", "deploy", .. file.Split('/')]);

    public static string Text(string file) => File.ReadAllText(Path(file));

    /// <summary>The documents of a file of YAML, as dictionaries, lists and plain values.</summary>
    public static IReadOnlyList<object?> Yaml(string file)
    {
        var reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        var parser = new Parser(new StringReader(Text(file)));
        parser.Consume<StreamStart>();
        var documents = new List<object?>();
        while (parser.Accept<DocumentStart>(out _))
        {
            documents.Add(reader.Deserialize<object?>(parser));
        }
        return documents;
    }

    /// <summary>What a person may set in that file, commented or not, as configuration reads it from the environment.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings(string file) => Setting().Matches(Text(file))
        .Select(found => KeyValuePair.Create(found.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal), (string?)found.Groups["value"].Value.Trim('"', ' ')))
        .DistinctBy(setting => setting.Key);

    [GeneratedRegex(@"^[ \t]*(?:#[ ]?)?(?:ENV |Environment="")?(?<key>(?:[A-Z]\w*__\w+|MicrosoftApp\w+))(?:=|: )(?<value>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
