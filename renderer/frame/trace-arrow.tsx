import type { FramePoint } from "../../app/geometry.js";

interface Props {
  readonly from: FramePoint;
  readonly trace: readonly (readonly [number, number])[];
  /** Window pixels per frame pixel. */
  readonly scale: number;
}

const headLength = 11;

/** The path that the target is expected to take. */
export function TraceArrow({ from, trace, scale }: Props) {
  const points = [[from.x, from.y] as const, ...trace];
  const [tip, base] = [points.at(-1), points.at(-2)];
  if (tip === undefined || base === undefined) return null;
  const angle = Math.atan2(tip[1] - base[1], tip[0] - base[0]);
  const side = (turn: number) => {
    const length = headLength / scale;
    return `${tip[0] - length * Math.cos(angle + turn)},${tip[1] - length * Math.sin(angle + turn)}`;
  };
  return (
    <g className="trace" data-testid="trace">
      <polyline points={points.map((point) => point.join(",")).join(" ")} />
      <polygon points={`${tip.join(",")} ${side(0.45)} ${side(-0.45)}`} />
    </g>
  );
}
