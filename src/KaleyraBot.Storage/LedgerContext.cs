using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>The tables. Each database derives it, so that each has migrations of its own.</summary>
internal abstract class LedgerContext(DbContextOptions options) : DbContext(options)
{
    private const string NotDone = "\"DoneAt\" IS NULL";

    public DbSet<RequestRow> Requests => Set<RequestRow>();
    public DbSet<EffectRow> Outbox => Set<EffectRow>();
    public DbSet<DeliveryRow> Inbox => Set<DeliveryRow>();
    public DbSet<KnownRow> KnownValues => Set<KnownRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();
    public DbSet<MessageRow> Messages => Set<MessageRow>();
    public DbSet<ReferenceRow> References => Set<ReferenceRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<IsoTime>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RequestRow>(request =>
        {
            request.HasKey(r => r.Number);
            request.Property(r => r.Version).IsConcurrencyToken();
            request.HasIndex(r => r.FormId).IsUnique();
            request.HasIndex(r => r.CardKey).IsUnique();
            request.HasIndex(r => r.WaNumber);
        });
        modelBuilder.Entity<EffectRow>(effect =>
        {
            // Finished effects stay a while; the indexes that claims use hold the waiting ones only.
            effect.HasIndex(e => new { e.Queue, e.Id }).HasFilter(NotDone);
            effect.HasIndex(e => new { e.DueAt, e.Id }).HasFilter(NotDone);
        });
        modelBuilder.Entity<DeliveryRow>().HasKey(d => d.DeliveryId);
        modelBuilder.Entity<KnownRow>().HasKey(k => new { k.WaNumber, k.Field });
        modelBuilder.Entity<AuditRow>().HasIndex(a => a.Request);
        modelBuilder.Entity<MessageRow>().HasKey(m => m.CardKey);
        modelBuilder.Entity<ReferenceRow>().HasKey(r => r.Key);
    }
}
