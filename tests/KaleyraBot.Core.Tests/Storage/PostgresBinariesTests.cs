namespace KaleyraBot.Tests.Storage;

public sealed class PostgresBinariesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_SeveralVersions_TakesTheNewestThatHasAServer()
    {
        var newest = Install("postgresql/15/bin");
        Install("postgresql/9.6/bin");
        Install("postgresql/14/bin");
        Directory.CreateDirectory(Path.Combine(_folder, "postgresql/17/bin"));

        Assert.Equal(newest, PostgresBinaries.Find([], [$"{_folder}/none/*/bin", $"{_folder}/postgresql/*/bin"], () => null));
    }

    [Fact]
    public void Find_VersionsInTheNamesOfFolders_AreRead()
    {
        var newest = Install("pgsql-16/bin");
        Install("pgsql-9.6/bin");
        Assert.Equal(newest, PostgresBinaries.Find(["", _folder], [$"{_folder}/pgsql-*/bin"], () => null));
    }

    [Fact]
    public void Find_OnThePath_GoesFirst_AndPgConfigLast()
    {
        var (own, versioned, said) = (Install("own"), Install("postgresql/15/bin"), Install("said"));
        Assert.Equal(own, PostgresBinaries.Find([own], [$"{_folder}/postgresql/*/bin"], () => said));
        Assert.Equal(versioned, PostgresBinaries.Find([], [$"{_folder}/postgresql/*/bin"], () => said));
        Assert.Equal(said, PostgresBinaries.Find([], [], () => said));
        // The tools of a client are no server.
        File.Delete(Path.Combine(said, "initdb"));
        Assert.Null(PostgresBinaries.Find([], [], () => said));
    }

    private string Install(string folder)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName;
        File.WriteAllText(Path.Combine(bin, "initdb"), "");
        File.WriteAllText(Path.Combine(bin, "postgres"), "");
        return bin;
    }
}
