import { Container, Input, RichTextBlock, TextBlock, TextColor } from "adaptivecards";

// A card shows errors as a summary (a container of style attention) and as red text right below the input it speaks of.
// Drawn, that is plain; for a screen reader the two have to be tied together.

export function describeErrors(card) {
  walk(card, (input, error) => {
    const control = input.renderedInputControlElement;
    if (!control || !error?.renderedElement) return;
    error.renderedElement.id ||= `error-${crypto.randomUUID()}`;
    control.setAttribute("aria-describedby", error.renderedElement.id);
    control.setAttribute("aria-invalid", "true");
  });
}

/** The first error of the card, ready to take the focus; undefined when the card has none. */
export function firstError(card) {
  let summary;
  let field;
  walk(card, (input, error) => { if (error) field ??= input.renderedInputControlElement; }, (container) => {
    if (container.style === "attention") summary ??= container.renderedElement;
  });
  return summary ?? field;
}

/** Visits every input with the red text that follows it before the next input, and every container. */
function walk(container, onInput, onContainer = () => {}) {
  const items = Array.from({ length: container.getItemCount() }, (_, i) => container.getItemAt(i));
  items.forEach((item, i) => {
    if (item instanceof Input) {
      const after = items.slice(i + 1);
      const end = after.findIndex((each) => each instanceof Input);
      onInput(item, (end < 0 ? after : after.slice(0, end)).find(isRed));
    } else if (item instanceof Container) {
      onContainer(item);
      walk(item, onInput, onContainer);
    }
  });
}

const isRed = (item) =>
  (item instanceof TextBlock && item.color === TextColor.Attention) ||
  (item instanceof RichTextBlock && item.getInlineCount() > 0 && item.getInlineAt(0).color === TextColor.Attention);
