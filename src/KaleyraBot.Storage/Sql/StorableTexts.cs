using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaleyraBot.Storage.Sql;

/// <summary>The same for what EF Core writes and asks as for our own statements: texts that every database can keep.</summary>
internal sealed class StorableTexts : DbCommandInterceptor
{
    public static readonly StorableTexts Instance = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            if (parameter.Value is string text)
            {
                parameter.Value = Storable.Of(text);
            }
        }
        return result;
    }
}
