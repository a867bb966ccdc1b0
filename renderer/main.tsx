import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { App } from "./app.js";
import "./styles/theme.css";
import "./styles/controls.css";
import "./styles/layout.css";
import "./styles/stage.css";
import "./styles/inspector.css";
import "./styles/panel.css";
import "./styles/timeline.css";

// Zod would try to compile its parsers, which the page's security policy rightly forbids.
z.config({ jitless: true });

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
