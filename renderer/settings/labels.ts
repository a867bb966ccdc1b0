import type { Settings } from "../../app/bridge.js";
import type { ApprovalMode } from "../../app/review.js";

export const approvalLabels: Readonly<Record<ApprovalMode, string>> = {
  always: "Ask before every step",
  risky: "Ask at risky steps",
  never: "Run without asking",
};

export const themeLabels: Readonly<Record<Settings["theme"], string>> = {
  system: "Like the system",
  light: "Light",
  dark: "Dark",
};
