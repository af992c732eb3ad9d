namespace KaleyraBot.Tests.House;

/// <summary>
/// Schemas that others publish and no package ships. They are not in this repository; CONTRIBUTING says where they come from.
/// </summary>
public static class Schemas
{
    /// <summary>The schema's text; without it the test is skipped, with the place where it would be found.</summary>
    public static string Read(string name)
    {
        var path = new[] { Repo.File(".schemas", name), Repo.File("..", "shared", "facts", "data", name) }.FirstOrDefault(File.Exists);
        Skip.If(path is null, $".schemas/{name} is not there; CONTRIBUTING says where it comes from.");
        return File.ReadAllText(path!);
    }
}
