import { createRoot } from "react-dom/client";
import type { PracticeState } from "../../app/practice-state.js";
import { PracticeApp } from "./practice-app.js";
import "./practice.css";

declare global {
  interface Window {
    readonly practice: { save(state: PracticeState): Promise<void> };
  }
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
createRoot(root).render(<PracticeApp save={(state) => void window.practice.save(state)} />);
