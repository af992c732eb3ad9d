using System.Net;

namespace KaleyraBot.Cluster.Settings;

/// <summary>Where this process speaks to the others, and by which database they find each other.</summary>
/// <param name="Database">Its connection string.</param>
/// <param name="Address">Its own, at which the others reach it.</param>
/// <param name="Port">There; one that was free when it was looked for, where none is set.</param>
/// <param name="Tls">By what they know each other; null where nobody else can call, and they speak without TLS.</param>
public sealed record ClusterSettings(string Database, IPAddress Address, int Port, MemberFiles? Tls = null);
