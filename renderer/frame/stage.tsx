import { useEffect, useState } from "react";
import { boxCentre } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";
import { correctMark } from "../review/correction.js";
import { chosenAction, sceneOf, shownStep, waitingStep } from "../scene.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";
import { EmptyStage } from "./empty-stage.js";
import { MarkCard } from "./mark-card.js";
import { MarkLayer } from "./mark-layer.js";
import type { MarkFilter } from "./stage-bar.js";
import { StageBar } from "./stage-bar.js";
import { TraceArrow } from "./trace-arrow.js";
import { usePicture } from "./use-picture.js";
import { useScale } from "./use-scale.js";

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
}

/** The picture of the screen with its marks. While a question waits, choosing a mark corrects it. */
export function Stage({ state, commands }: Props) {
  const [filter, setFilter] = useState<MarkFilter>("all");
  const [actualSize, setActualSize] = useState(false);
  const [hovered, setHovered] = useState<Mark | null>(null);
  const [picture, setPicture] = useState<SVGSVGElement | null>(null);
  const scene = sceneOf(state);
  const url = usePicture(scene?.picture ?? null);
  const [width, height] = scene?.size ?? [1280, 800];
  const scale = useScale(picture, [width, height]);

  const asked = waitingStep(state);
  const correctable = asked !== null && asked === shownStep(state) && state.waiting?.sent === false;
  const pick = (mark: Mark) => {
    const action = asked === null ? null : chosenAction(asked, state.waiting?.correction);
    if (correctable && action !== null) commands.correct(correctMark(action, mark.id));
  };
  const target = scene?.marks.find(({ id }) => id === scene.target) ?? null;
  const targetId = target?.id ?? null;
  useEffect(() => {
    if (!actualSize || targetId === null) return;
    picture?.querySelector(".mark-target")?.scrollIntoView({ block: "center", inline: "center" });
  }, [actualSize, picture, targetId]);
  return (
    <section className="stage" aria-label="Screen">
      <StageBar
        state={state}
        commands={commands}
        scene={scene}
        filter={filter}
        onFilter={setFilter}
        correctable={correctable}
        actualSize={actualSize}
        onActualSize={setActualSize}
      />
      <div
        className={[
          "stage-picture",
          correctable ? "correctable" : "",
          actualSize ? "actual-size" : "",
        ].join(" ")}
      >
        {scene === null ? (
          <EmptyStage state={state} />
        ) : (
          <svg
            ref={setPicture}
            viewBox={`0 0 ${width} ${height}`}
            {...(actualSize ? { width, height } : {})}
            role="group"
            aria-label={scene.title}
            data-testid="stage"
            onPointerLeave={() => {
              setHovered(null);
            }}
          >
            <rect className="stage-ground" width={width} height={height} />
            {url !== null && <image href={url} width={width} height={height} />}
            {scene.changes.map((box) => (
              <rect
                key={box.join(",")}
                className="change"
                x={box[0]}
                y={box[1]}
                width={box[2]}
                height={box[3]}
              />
            ))}
            <MarkLayer
              scene={scene}
              scale={scale}
              filter={filter}
              onHover={setHovered}
              onPick={pick}
            />
            {target !== null && scene.trace.length > 0 && (
              <TraceArrow from={boxCentre(target.box)} trace={scene.trace} scale={scale} />
            )}
          </svg>
        )}
        {scene !== null && hovered !== null && picture !== null && (
          <MarkCard mark={hovered} stage={picture} size={[width, height]} scale={scale} />
        )}
      </div>
    </section>
  );
}
