/** Verbs that ask for something to be done. */
const asking =
  "(?:please )?(?:turn|switch|set|put|make|use|choose|pick|select|show|hide|take|change|move|raise|lower|reduce|increase|enable|disable|activate|deactivate|tick|untick|check|uncheck|add|remove|stop|start|give|keep|leave|book|order|allow|block)";
const told = new RegExp(
  `^(?!${asking}\\b)(?!(?:in|under|on|at|from|for|if|when|whenever|as|once|after|before|until)\\b)[^,:;–"“\\d]{6,70}(?:[:;–]|,(?: so)?)\\s+(${asking}\\b.+)$`,
  "iu",
);

/** "We're leaving: turn off the heating": why something is wanted names nothing on the screen. */
export function withoutReason(given: string): string {
  // What is to stay as it is needs nothing done.
  const goal = given.replace(/\s*[,;]\s*(?:and |but )?(?:leave|keep) (?:the rest|everything else|all else|the others)(?: (?:as (?:it is|they are|is)|alone|unchanged|the same))?[.!]?$/iu, "");
  const [, rest] = told.exec(goal.trim()) ?? [];
  // Without a verb of its own it is a name or a list, and no reason.
  const [reason = ""] = goal.split(/[,:;–]/u);
  const isSentence = /\b(?:i|we|it|they|you|he|she|i'm|i've|we're|we've|it's|there's|there|is|are|was|has|have|makes?|hurts?|bothers?)\b/iu.test(reason.replaceAll("’", "'"));
  return rest !== undefined && isSentence ? rest : goal;
} // prettier-ignore
