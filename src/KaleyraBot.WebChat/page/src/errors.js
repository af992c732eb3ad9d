import { Container, Input } from "adaptivecards";

// A card shows how many mistakes there are in a box of style attention, and each of them in such a box right below the input it speaks of.
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

/** The first input with a mistake, ready to take the focus; else the box that says what is wrong; undefined when nothing is. */
export function firstError(card) {
  let box;
  let field;
  walk(card, (input, error) => { if (error) field ??= input.renderedInputControlElement; }, (container) => {
    if (isRed(container)) box ??= container.renderedElement;
  });
  return field ?? box;
}

/** Visits every input with the red box that follows it before the next input, and every container. */
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

const isRed = (item) => item instanceof Container && item.style === "attention";
