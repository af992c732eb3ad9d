namespace KaleyraBot.Cluster.Settings;

/// <summary>The PEM files (RFC 7468) by which the members of a cluster know each other.</summary>
/// <param name="Certificate">This member's own certificate, for client and server.</param>
/// <param name="Key">Its private key.</param>
/// <param name="Authority">
/// Who signs the certificates of members, and of nobody else. Of several, those in between and those that follow each other, too.
/// </param>
public sealed record MemberFiles(string Certificate, string Key, string Authority);
