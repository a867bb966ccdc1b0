import type { Size } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";

interface Props {
  readonly mark: Mark;
  readonly stage: SVGSVGElement;
  readonly size: Size;
  readonly scale: number;
}

const cardWidth = 260;
const cardHeight = 140;
const gap = 8;

/** What a mark is, beside it. */
export function MarkCard({ mark, stage, size, scale }: Props) {
  const room = stage.getBoundingClientRect();
  const [x, y, width, height] = mark.box;
  // The picture is centred in the element.
  const left = (room.width - size[0] * scale) / 2 + x * scale;
  const top = (room.height - size[1] * scale) / 2 + y * scale;
  const below = top + height * scale + gap;
  const fitsBelow = below + cardHeight < room.height;
  const states = Object.entries(mark.state ?? {})
    .filter(([, holds]) => holds)
    .map(([name]) => name);
  return (
    <div
      className="mark-card"
      role="tooltip"
      style={{
        left: Math.max(0, Math.min(left, room.width - cardWidth)),
        ...(fitsBelow ? { top: below } : { bottom: room.height - top + gap }),
        maxWidth: cardWidth,
      }}
    >
      <p className="mark-card-title">
        <span className="mark-number">{mark.id}</span> {kindLabel(mark.kind)}
      </p>
      {mark.text !== "" && <p className="mark-card-text">{mark.text}</p>}
      <p className="mark-card-facts">
        {[
          ...states,
          `${Math.round(mark.score * 100)} % sure`,
          `seen by ${mark.source.join(" + ")}`,
          `${Math.round(width)}×${Math.round(height)} px`,
        ].join(" · ")}
      </p>
      {mark.why !== undefined && <p className="mark-card-facts mark-card-text">{mark.why}</p>}
    </div>
  );
}

export function kindLabel(kind: Mark["kind"]): string {
  return kind.replace("_", " ");
}
