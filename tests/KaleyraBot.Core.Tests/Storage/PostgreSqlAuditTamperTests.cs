using System.Text.RegularExpressions;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Tests.House;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

[Needs(Needs.Postgres)]
public sealed partial class PostgreSqlAuditTamperTests : AuditTamperContract
{
    /// <summary>A copy takes longer here than one of a file.</summary>
    protected override int Tries => 4;

    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();

    protected override void Tamper(ITestDatabase database, string sql)
    {
        using var connection = Open(database);
        Assert.True(Run(connection, Zeros().Replace(sql, "decode(repeat('00', ${count}), 'hex')")) > 0);
    }

    protected override void Flip(ITestDatabase database, string table, string column, int seq, int bit)
    {
        using var connection = Open(database);
        if (column == "Digest")
        {
            Erase(connection, seq);
        }
        var (name, value) = Pick(connection, table, column, seq, bit);
        var which = table == "Audit" ? "" : "AND \"Name\" = $3";
        Assert.Equal(1, Run(connection, $"UPDATE \"{table}\" SET \"{column}\" = $1 WHERE \"Seq\" = $2 {which}", [Flipped(value, bit), (long)seq, .. name is null ? [] : new[] { name }]));
    }

    /// <summary>
    /// A number gets another high bit, so that it meets no other row; a text or bytes another bit in one of their places.
    /// </summary>
    private static object Flipped(object value, int bit)
    {
        switch (value)
        {
            case long number:
                return number ^ (1L << (6 + (bit % 20)));
            case int number:
                return number ^ (1 << (6 + (bit % 20)));
            case byte[] bytes:
                bytes[bit / 8 % bytes.Length] ^= (byte)(1 << (bit % 8));
                return bytes;
            default:
                var text = ((string)value).ToCharArray();
                // A low bit: no letter becomes what no text may hold.
                text[bit / 8 % text.Length] ^= (char)(1 << (bit % 4));
                return new string(text);
        }
    }

    private static (string? Name, object Value) Pick(NpgsqlConnection connection, string table, string column, int seq, int bit)
    {
        var name = table == "Audit" ? "NULL" : "\"Name\"";
        var found = All(connection, $"SELECT {name}, \"{column}\" FROM \"{table}\" WHERE \"Seq\" = {seq} AND \"{column}\" IS NOT NULL ORDER BY 1")
            .Where(row => row[1] is not "").ToList();
        var row = found[bit % Math.Min(3, found.Count)];
        return (row[0] as string, row[1]);
    }

    /// <summary>As the bot erases: a digest stands only where a value does not.</summary>
    private static void Erase(NpgsqlConnection connection, int seq)
    {
        foreach (var row in All(connection, $"SELECT \"Name\", \"Salt\", \"Value\" FROM \"AuditValues\" WHERE \"Seq\" = {seq}"))
        {
            var digest = AuditHash.Digest(Convert.ToHexStringLower((byte[])row[1]), (string)row[2]);
            Assert.Equal(1, Run(
                connection, "UPDATE \"AuditValues\" SET \"Salt\" = NULL, \"Value\" = NULL, \"Digest\" = $1 WHERE \"Seq\" = $2 AND \"Name\" = $3",
                Convert.FromHexString(digest), (long)seq, row[0]));
        }
    }

    /// <summary>Whoever tampers begins with the triggers.</summary>
    private static NpgsqlConnection Open(ITestDatabase database)
    {
        var connection = new NpgsqlConnection(((PostgreSqlTestDatabase)database).ConnectionString + ";Pooling=false");
        connection.Open();
        foreach (var table in new[] { "Audit", "AuditValues", "AuditHead" })
        {
            Run(connection, $"ALTER TABLE \"{table}\" DISABLE TRIGGER USER");
        }
        return connection;
    }

    private static int Run(NpgsqlConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }
        return command.ExecuteNonQuery();
    }

    private static List<object[]> All(NpgsqlConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var lines = command.ExecuteReader();
        var found = new List<object[]>();
        while (lines.Read())
        {
            var row = new object[lines.FieldCount];
            lines.GetValues(row);
            found.Add(row);
        }
        return found;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    [GeneratedRegex(@"ZEROS\((?<count>\d+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Zeros();
}
