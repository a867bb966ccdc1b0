import { confidenceWord } from "../parts/format.js";

/** How sure the agent is: in a word, and as a number. */
export function Confidence({ value }: { readonly value: number }) {
  const word = confidenceWord(value);
  return (
    <span className={`confidence confidence-${word.replace(" ", "-")}`}>
      <meter min={0} max={1} value={value} aria-hidden />
      {word}, {Math.round(value * 100)} %
    </span>
  );
}
