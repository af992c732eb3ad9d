using System.Net;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.WebChat;

[Needs(Needs.Host)]
public sealed class PageFilesTests
{
    [Fact]
    public async Task PageNotBuilt_Explained_SaysWhatToInstall()
    {
        await using var host = await WebHost.StartAsync();
        var page = await host.Http.GetStringAsync("/web/missing.html");
        Assert.Contains("Node.js 20 or later", page, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project src/KaleyraBot", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/web/none.js")]
    [InlineData("/web/KaleyraBot.WebChat.dll")]
    [InlineData("/web/..%2Fappsettings.json")]
    public async Task File_NotOfThePage_IsNotThere(string path)
    {
        await using var host = await WebHost.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(path)).StatusCode);
    }
}
