using KaleyraBot.Storage.Chain;
using Microsoft.Data.Sqlite;

namespace KaleyraBot.Tests.Storage;

/// <summary>What somebody can do to the file of a database behind the bot's back.</summary>
internal static class Tampering
{
    public static void FlipByte(string file, int at, int bit)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = at;
        var value = stream.ReadByte();
        stream.Position = at;
        stream.WriteByte((byte)(value ^ (1 << bit)));
    }

    /// <summary>A number gets another high bit, so that it meets no other row; a text or bytes another bit in one of the bytes.</summary>
    public static void Flip(string file, string table, string column, int seq, int bit)
    {
        using var connection = Open(file);
        if (column == "Digest")
        {
            Erase(connection, seq);
        }
        var key = table == "Audit" ? "\"Seq\"" : "\"Seq\" || '/' || \"Name\"";
        using var read = Command(connection, $"SELECT {key}, \"{column}\", CAST(\"{column}\" AS BLOB) FROM \"{table}\" WHERE \"Seq\" = {seq} AND \"{column}\" <> '' LIMIT 1 OFFSET {(table == "Audit" ? 0 : bit % 3)}");
        using var row = read.ExecuteReader();
        Assert.True(row.Read());
        var which = row.GetValue(0);
        object changed;
        var isText = row.GetValue(1) is string;
        if (row.GetValue(1) is long number)
        {
            changed = number ^ (1L << (6 + (bit % 20)));
        }
        else
        {
            var bytes = row.GetFieldValue<byte[]>(2);
            bytes[bit / 8 % bytes.Length] ^= (byte)(1 << (bit % 8));
            changed = bytes;
        }
        using var write = Command(connection, $"UPDATE \"{table}\" SET \"{column}\" = {(isText ? "CAST($new AS TEXT)" : "$new")} WHERE {key} = $which");
        write.Parameters.AddWithValue("$which", which);
        write.Parameters.AddWithValue("$new", changed);
        Assert.Equal(1, write.ExecuteNonQuery());
    }

    /// <summary>As the bot erases: a digest stands only where a value does not.</summary>
    private static void Erase(SqliteConnection connection, int seq)
    {
        using var read = Command(connection, $"SELECT \"Name\", \"Salt\", \"Value\" FROM \"AuditValues\" WHERE \"Seq\" = {seq}");
        using var values = read.ExecuteReader();
        while (values.Read())
        {
            var digest = AuditHash.Digest(Convert.ToHexStringLower(values.GetFieldValue<byte[]>(1)), values.GetString(2));
            using var write = Command(connection, $"UPDATE \"AuditValues\" SET \"Salt\" = NULL, \"Value\" = NULL, \"Digest\" = $new WHERE \"Seq\" = {seq} AND \"Name\" = $which");
            write.Parameters.AddWithValue("$new", Convert.FromHexString(digest));
            write.Parameters.AddWithValue("$which", values.GetString(0));
            Assert.Equal(1, write.ExecuteNonQuery());
        }
    }

    public static void Tamper(string file, string sql)
    {
        using var connection = Open(file);
        using var command = Command(connection, sql);
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    /// <summary>Whoever tampers begins with the triggers.</summary>
    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var list = Command(connection, "SELECT group_concat('DROP TRIGGER \"' || name || '\"', ';') FROM sqlite_master WHERE type = 'trigger'");
        using var drop = Command(connection, (string)list.ExecuteScalar()!);
        drop.ExecuteNonQuery();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
