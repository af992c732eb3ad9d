import { AdaptiveCard, ChoiceSetInput, ExecuteAction, GlobalSettings, SubmitAction } from "adaptivecards";
import { hostConfig } from "./hostconfig.js";
import { describeErrors, firstError } from "./errors.js";

// Sentences are plain text here: nothing in a card is parsed as markup.
AdaptiveCard.onProcessMarkdown = () => {};
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;

/** A rendered card: its element, what it looks like (two equal looks are one card), and what somebody typed into it. */
export class CardView {
  frame = "card";

  constructor(json, onAction) {
    this.look = JSON.stringify(json);
    this.card = new AdaptiveCard();
    this.card.hostConfig = hostConfig;
    this.card.parse(json);
    this.card.onExecuteAction = (action) => {
      if (action instanceof ExecuteAction || action instanceof SubmitAction) {
        onAction({ verb: action.verb ?? action.data?.verb, data: action.data ?? {} }, action.renderedElement);
      }
    };
    this.element = this.card.render() ?? document.createElement("div");
    this.before = this.values();
    describeErrors(this.card);
    for (const input of this.card.getAllInputs()) if (input instanceof ChoiceSetInput && input.isMultiSelect) group(input);
  }

  values() {
    return Object.fromEntries(this.card.getAllInputs().map((input) => [input.id, `${input.value ?? ""}`]));
  }

  /** What was typed or chosen since the card was drawn. */
  typed() {
    return Object.fromEntries(Object.entries(this.values()).filter(([id, value]) => value !== this.before[id]));
  }

  firstError() {
    return firstError(this.card);
  }

  /** The input that has the keyboard focus, and where the caret is. */
  focused() {
    const input = this.card.getAllInputs().find((each) => each.renderedInputControlElement?.contains(document.activeElement));
    return input && { id: input.id, caret: document.activeElement.selectionStart };
  }

  focus({ id, caret }) {
    const control = this.card.getAllInputs().find((each) => each.id === id)?.renderedInputControlElement;
    control?.focus();
    if (caret != null && control?.setSelectionRange) {
      try {
        control.setSelectionRange(caret, caret);
      } catch {
        // Inputs of type e-mail have no caret to set.
      }
    }
  }
}

/** Several boxes under one label are announced as a group of that name. */
function group(input) {
  const control = input.renderedInputControlElement;
  control?.setAttribute("role", "group");
  control?.setAttribute("aria-label", input.label ?? "");
}

/** The same card with other values in its inputs; null when it lacks one of them. */
export function withValues(json, values) {
  const missing = new Set(Object.keys(values));
  const copy = JSON.parse(JSON.stringify(json), (_, part) => {
    if (part?.type?.startsWith?.("Input.") && part.id in values) {
      missing.delete(part.id);
      return { ...part, value: values[part.id] };
    }
    return part;
  });
  return missing.size === 0 ? copy : null;
}
