import type { Mark, MarkSource } from "../../app/mark.js";
import { kindLabel } from "./mark-card.js";

const sourceLabels: Readonly<Record<MarkSource, string>> = {
  detector: "detector of controls",
  ocr: "reading of text",
  region: "shapes and lines",
  accessibility: "the program itself",
};

/** Everything that is known of one mark, and why it is one. */
export function MarkFacts({ mark }: { readonly mark: Mark }) {
  const [x, y, width, height] = mark.box.map(Math.round);
  const states = Object.entries(mark.state ?? {})
    .sort(([, a], [, b]) => Number(b) - Number(a))
    .map(([name, holds]) => (holds ? name : `not ${name}`));
  const facts: readonly (readonly [string, string])[] = [
    ["Text", mark.text],
    ["State", states.join(", ")],
    ["Seen by", mark.source.map((source) => sourceLabels[source]).join(", ")],
    ["Sure", `${Math.round(mark.score * 100)} %`],
    ["Place", `${x}, ${y} · ${width}×${height} px`],
    ["Why one", mark.why ?? ""],
  ];
  return (
    <section className="mark-facts" aria-label="The mark" data-testid="mark-facts">
      <h4>
        <span className="mark-number">{mark.id}</span> {kindLabel(mark.kind)}
      </h4>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === "" ? "unknown" : undefined}>{value || emptyFact(name)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function emptyFact(name: string): string {
  if (name === "Text") return "none that could be read";
  return name === "State" ? "none that could be seen" : "not recorded";
}
