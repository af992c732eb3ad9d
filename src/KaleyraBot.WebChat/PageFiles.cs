using Microsoft.AspNetCore.Http;

namespace KaleyraBot.WebChat;

/// <summary>
/// The page's files, embedded by the build. Without Node.js the build embeds none, and a small page says what to install.
/// </summary>
internal static class PageFiles
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static bool Built { get; } = Find("app.js") is not null;

    public static IResult Page() => File(Built ? "index.html" : "missing.html");

    public static IResult File(string name) =>
        Types.TryGetValue(Path.GetExtension(name), out var type) && Find(name) is { } file
            ? TypedResults.Stream(file, type)
            : TypedResults.NotFound();

    private static Stream? Find(string name) => typeof(PageFiles).Assembly.GetManifestResourceStream($"page/{name}");
}
