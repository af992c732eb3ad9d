import { HostConfig } from "adaptivecards";

// Teams' sizes and spacing; colours are the style sheet's, so that dark mode needs no second rendering.
const color = (name) => ({
  default: `var(--${name})`,
  subtle: `var(--${name}-soft, var(--${name}))`,
  highlightColors: { default: "var(--mark)", subtle: "var(--mark)" },
});

const foregroundColors = {
  default: { ...color("text"), subtle: "var(--text-soft)" },
  dark: color("text"),
  light: color("text-soft"),
  accent: color("accent-text"),
  good: color("good"),
  warning: color("warning"),
  attention: color("attention"),
};

const container = (name) => ({ backgroundColor: `var(--card-${name})`, foregroundColors });

export const hostConfig = new HostConfig({
  fontFamily: "inherit",
  supportsInteractivity: true,
  // Below the page (1), the person (2) and the greeting (3).
  textBlock: { headingLevel: 3 },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  containerStyles: {
    default: container("plain"),
    emphasis: container("emphasis"),
    accent: container("accent"),
    good: container("good"),
    warning: container("warning"),
    attention: container("attention"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small", spacing: "small" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    preferredIconPlacement: "leftOfTitle",
    showCard: { actionMode: "inline", inlineTopMargin: 12 },
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: { title: { weight: "bolder", maxWidth: 150 }, spacing: 12 },
});
