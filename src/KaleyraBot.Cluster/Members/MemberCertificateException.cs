namespace KaleyraBot.Cluster.Members;

/// <summary>Which of the files.</summary>
public enum MemberFile
{
    Certificate,
    Key,
    Authority,
}

/// <summary>One of a member's files does not work.</summary>
/// <param name="which">Which one.</param>
/// <param name="message">Why, and what to do.</param>
public sealed class MemberCertificateException(MemberFile which, string message) : Exception(message)
{
    public MemberFile Which => which;
}
