import type { Action } from "./action.js";
import { targetMark, unreachable } from "./action.js";
import type { Mark } from "./mark.js";
import type { RiskTier } from "./review.js";

/**
 * Words that make a press consequential: send, submit, pay, delete, overwrite, install, share,
 * sign in, close without saving. English, German, French, Spanish, Italian, Portuguese, Dutch.
 */
const consequentialWords = [
  "send|submit|post|publish|reply|share|invite|upload",
  "pay|buy|order|checkout|check out|purchase|donate|subscribe|book now|transfer",
  "delete|remove|erase|trash|discard|destroy|format|reset|wipe|empty|uninstall|revoke",
  "overwrite|replace|don.t save|close without saving|quit without saving",
  "install|update now|upgrade|allow|grant|authori[sz]e|accept|agree|confirm|permit",
  "sign in|sign out|sign up|log in|log out|login|logout|register|unlock|password",
  "shut ?down|restart|reboot|power off|run|execute|apply",
  "senden|absenden|bezahlen|kaufen|bestellen|l(ö|oe)schen|entfernen|(ü|ue)berschreiben|installieren|anmelden|abmelden|freigeben|zulassen|zur(ü|ue)cksetzen",
  "envoyer|payer|acheter|commander|supprimer|effacer|remplacer|installer|connexion|partager|autoriser",
  "enviar|pagar|comprar|eliminar|borrar|reemplazar|instalar|iniciar sesi(ó|o)n|compartir|permitir",
  "invia|paga|acquista|elimina|cancella tutto|sostituisci|installa|accedi|condividi|consenti",
  "apagar|excluir|substituir|entrar|verzenden|betalen|kopen|verwijderen|overschrijven|installeren|aanmelden|delen",
];
// Whole words, with the endings of English verbs: "Postpone" must not count as "post".
const consequentialText = new RegExp(
  `(?<!\\p{L})(${consequentialWords.join("|")})(s|d|ed|ing)?(?!\\p{L})`,
  "iu",
);

/** Fields whose content is nobody else's. */
const secretField = /passw|pin\b|secret|kennwort|contrase/iu;

/** Whether what a mark says raises the tier of an action on it. */
export function raisesRisk(text: string): boolean {
  return consequentialText.test(text) || secretField.test(text);
}

/** Windows where anything typed can be a command. */
const shellWindow =
  /terminal|konsole|xterm|\bshell\b|powershell|command prompt|console|\broot@|\bssh\b/iu;

/** Chords that close, delete or send in ordinary programs. */
const consequentialChords = new Set([
  "alt+f4",
  "ctrl+q",
  "ctrl+w",
  "delete",
  "shift+delete",
  "ctrl+enter",
  "super+l",
]);

/** The facts that a tier is decided on. What a policy says about its own proposal is not among them. */
export interface RiskFacts {
  readonly action: Action;
  readonly marks: readonly Mark[];
  /** Title and program name of the active window. */
  readonly window: { readonly title: string; readonly program: string } | null;
}

/**
 * The risk tier of an action, from rules alone: no model output and no instruction on the screen
 * takes part. Screen text can only raise a tier, since every rule only ever adds risk.
 */
export function riskTier({ action, marks, window }: RiskFacts): RiskTier {
  const target = marks.find((mark) => mark.id === targetMark(action));
  const inShell = window !== null && shellWindow.test(`${window.title} ${window.program}`);
  switch (action.type) {
    case "hover":
    case "scroll":
    case "wait":
    case "answer":
    case "done":
    case "ask":
    case "fail":
      return "observe";
    case "click":
    case "double_click":
    case "triple_click":
    case "right_click":
      return target !== undefined && consequentialText.test(target.text)
        ? "consequential"
        : "reversible";
    case "drag":
      return "reversible";
    case "type": {
      const sends = action.enter || action.text.includes("\n");
      const secret = target !== undefined && secretField.test(target.text);
      return secret || (inShell && sends) ? "consequential" : "reversible";
    }
    case "key":
      return consequentialChords.has(action.keys.join("+")) ||
        (inShell && action.keys.includes("enter"))
        ? "consequential"
        : "reversible";
    default:
      return unreachable(action);
  }
}
