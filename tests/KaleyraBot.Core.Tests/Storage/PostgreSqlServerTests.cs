using KaleyraBot.Storage.PostgreSql;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

/// <summary>What the bot adds to the connection string, and what it leaves as it was written. Nothing here connects.</summary>
public sealed class PostgreSqlServerTests
{
    /// <summary>A server has few connections for everybody; the driver's own bound is 100 for each process.</summary>
    [Theory]
    [InlineData("", 32)]
    [InlineData(";Maximum Pool Size=7", 7)]
    [InlineData(";MaxPoolSize=100", 100)]
    public void Connections_OfOneProcess_AreBounded_UnlessTheSettingsSayHow(string more, int most) =>
        Assert.Equal(most, Settings(more).MaxPoolSize);

    [Theory]
    [InlineData("")]
    [InlineData(";Options=-c work_mem=8MB -c synchronous_commit=off")]
    public void Commits_WaitForTheDisk_WhateverWasSaid(string more) =>
        Assert.EndsWith("-c synchronous_commit=on", Settings(more).Options, StringComparison.Ordinal);

    private static NpgsqlConnectionStringBuilder Settings(string more)
    {
        using var server = new PostgreSqlServer($"Host=db;Database=kaleyrabot{more}");
        return new(server.Connections.ConnectionString);
    }
}
