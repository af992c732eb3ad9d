namespace KaleyraBot.Cards.Templates;

/// <summary>
/// An expression that our subset of the templating language does not know. The message says what to write instead where it can.
/// </summary>
internal sealed class TemplateException(string message) : Exception(message);

/// <summary>Something wrong in a template: where (JSON pointer) and what.</summary>
internal sealed record TemplateProblem(string Pointer, string Message);
