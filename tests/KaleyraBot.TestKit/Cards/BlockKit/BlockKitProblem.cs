namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>Why Slack would refuse a view or message.</summary>
/// <param name="Code">One of the codes of <see cref="BlockKitCheck"/>.</param>
/// <param name="Pointer">JSON pointer to the place.</param>
/// <param name="Message">What is wrong there.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "A JSON pointer is called pointer.")]
internal sealed record BlockKitProblem(string Code, string Pointer, string Message);
