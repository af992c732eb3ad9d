using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;

namespace KaleyraBot.Storage.Sql;

/// <summary>Makes the context when it is asked for. No <c>Func</c>: to name what that returns, EF Core would be loaded.</summary>
internal delegate LedgerContext Context();

/// <summary>What one piece of work may do inside the transaction that stores it together with others.</summary>
internal sealed class Write(Statements sql, SealKeys keys, ChainEnd chain, HashSet<Fence> passed, Context context)
{
    private List<Action>? _then;

    public Statements Sql => sql;

    public SealKeys Keys => keys;

    /// <summary>Fences that were found valid in this transaction.</summary>
    public HashSet<Fence> Passed => passed;

    /// <summary>EF Core on the same connection, for what is written rarely. Nothing of it is tracked before or afterwards.</summary>
    public LedgerContext Db
    {
        get
        {
            chain.Put();
            return context();
        }
    }

    /// <summary>Whether nothing of this piece is to be stored.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>Appends an entry to the audit.</summary>
    public void Append(AuditEntry entry, int? request, string? waNumber) => chain.Append(entry, request, waNumber);

    /// <summary>As <see cref="Append"/>, where an operator vouches for the end of the audit as it stands, whoever made that.</summary>
    public void Vouch(AuditEntry entry)
    {
        chain.Append(entry, request: null, waNumber: null);
        chain.Vouch();
    }

    /// <summary>Nothing of this piece is stored; the answer is given all the same.</summary>
    public T GiveUp<T>(T answer)
    {
        IsGivenUp = true;
        return answer;
    }

    /// <summary>
    /// Done when the transaction is durable, in the order in which the pieces were stored; not where this one is given up.
    /// </summary>
    public void Then(Action action) => (_then ??= []).Add(action);

    public void Stored()
    {
        if (!IsGivenUp)
        {
            _then?.ForEach(action => action());
        }
    }
}
