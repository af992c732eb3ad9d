namespace KaleyraBot.Teams.Package;

/// <summary>An app package that cannot be added to; the message is the sentence for whoever brought it.</summary>
internal sealed class RefusedPackageException(string sentence) : Exception(sentence);
