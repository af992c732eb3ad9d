using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>The tables. Each database derives it, so that each has migrations of its own.</summary>
internal abstract class LedgerContext(DbContextOptions options) : DbContext(options)
{
    private const string Kept = "\"Order\" IS NOT NULL";
    private const string AboutNone = "\"Request\" IS NULL";
    private const string Open = "\"State\" IN ('AwaitingApproval', 'Scheduled', 'Queued', 'Running')";
    private const string Tried = "\"Tries\" > 0";
    private const string Waits = "\"State\" = 'AwaitingApproval'";

    /// <summary>What seals the end of the chain here; null where only the tables are wanted.</summary>
    public SealKeys? Seals { get; set; }

    /// <summary>Whether the driver knows a value as <c>$1</c>, or by its place alone.</summary>
    public abstract bool NamesValues { get; }

    public DbSet<RequestRow> Requests => Set<RequestRow>();
    public DbSet<EffectRow> Outbox => Set<EffectRow>();
    public DbSet<DeliveryRow> Inbox => Set<DeliveryRow>();
    public DbSet<KnownRow> KnownValues => Set<KnownRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<AuditValueRow> AuditValues => Set<AuditValueRow>();
    public DbSet<AuditHeadRow> AuditHead => Set<AuditHeadRow>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();
    public DbSet<MessageRow> Messages => Set<MessageRow>();
    public DbSet<ReferenceRow> References => Set<ReferenceRow>();
    public DbSet<DelegationRow> Delegations => Set<DelegationRow>();
    public DbSet<HoldRow> Holds => Set<HoldRow>();
    public DbSet<FenceRow> Fences => Set<FenceRow>();
    public DbSet<FeedRow> Feeds => Set<FeedRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<IsoTimeConverter>();
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
            // What waits is few, however much was ever asked for a number.
            request.HasIndex(r => r.WaNumber, "IX_Requests_Waiting").HasFilter(Waits);
            // What of somebody's is open is few, however much has ended.
            request.HasIndex(r => r.RequesterId).HasFilter(Open);
        });
        modelBuilder.Entity<EffectRow>(effect =>
        {
            effect.HasIndex(e => new { e.Queue, e.Id });
            effect.HasIndex(e => e.DueAt);
            // What was put off is little, and asked for every few seconds.
            effect.HasIndex(e => e.At).HasFilter(Tried);
        });
        modelBuilder.Entity<DeliveryRow>(delivery =>
        {
            delivery.HasKey(d => d.DeliveryId);
            // What was acknowledged and is not handled yet: nearly always nothing.
            delivery.HasIndex(d => d.Order).IsUnique().HasFilter(Kept);
        });
        modelBuilder.Entity<KnownRow>().HasKey(k => new { k.WaNumber, k.Field });
        modelBuilder.Entity<AuditRow>(entry =>
        {
            entry.HasKey(a => a.Seq);
            // Counted by the chain, which allows no gap.
            entry.Property(a => a.Seq).ValueGeneratedNever();
            entry.HasIndex(a => a.Request);
            entry.HasIndex(a => a.WaNumber);
            // What is about no request (settings, holds, erasures) is little; the last of a kind is asked for at each start.
            entry.HasIndex(a => new { a.Action, a.Seq }).HasFilter(AboutNone);
            // Who let whom stand in is looked up with each decision; of these entries there are few.
            entry.HasIndex(a => a.Actor).HasFilter(DelegationEntries.Which);
        });
        modelBuilder.Entity<AuditValueRow>().HasKey(v => new { v.Seq, v.Name });
        modelBuilder.Entity<AuditHeadRow>().Property(h => h.Id).ValueGeneratedNever();
        modelBuilder.Entity<DraftRow>().HasIndex(d => new { d.OwnerId, d.At });
        modelBuilder.Entity<MessageRow>(message =>
        {
            message.HasKey(m => m.CardKey);
            message.HasIndex(m => m.Message);
        });
        modelBuilder.Entity<ReferenceRow>().HasKey(r => r.Key);
        modelBuilder.Entity<FenceRow>(fence =>
        {
            fence.HasKey(f => f.Scope);
            fence.HasIndex(f => f.Number);
        });
        modelBuilder.Entity<FeedRow>().HasKey(f => f.Name);
        modelBuilder.Entity<HoldRow>().HasKey(h => h.Number);
        modelBuilder.Entity<DelegationRow>().HasKey(d => new { d.To, d.From });
    }
}
