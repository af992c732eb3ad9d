using KaleyraBot.Storage.Backup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage.PostgreSql;

internal static class PostgreSqlRegistration
{
    public static IServiceCollection AddPostgreSql(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            new PostgreSqlServer(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));
        services.AddSingleton<PostgreSqlLease>();
        services.AddSingleton<PostgreSqlContexts>();
        services.AddSingleton<IBackups, PostgreSqlBackups>();
        services.AddSingleton<ILedgerInspection, PostgreSqlInspection>();
        return services.AddSingleton<IDatabase, PostgreSqlDatabase>();
    }
}
