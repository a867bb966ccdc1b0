import { useEffect, useState } from "react";
import { boxCentre } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";
import { correctMark } from "../review/correction.js";
import { chosenAction, sceneOf, shownStep, waitingStep } from "../scene.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";
import { EmptyStage } from "./empty-stage.js";
import { MarkCard } from "./mark-card.js";
import { MarkInspector } from "./mark-inspector.js";
import { MarkLayer } from "./mark-layer.js";
import type { MarkFilter } from "./stage-bar.js";
import { StageBar } from "./stage-bar.js";
import { TraceArrow } from "./trace-arrow.js";
import { useInspector } from "./use-inspector.js";
import { usePicture } from "./use-picture.js";
import { useScale } from "./use-scale.js";

const noMarks: readonly Mark[] = [];

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
  const marks = scene?.marks ?? noMarks;
  const inspector = useInspector(marks);
  const inspecting = inspector.open && marks.length > 0;
  // What was pointed at in another frame is gone.
  const pointed = hovered !== null && marks.includes(hovered) ? hovered : null;

  const asked = waitingStep(state);
  const correctable = asked !== null && asked === shownStep(state) && state.waiting?.sent === false;
  const pick = (mark: Mark) => {
    inspector.select(mark);
    if (!correctable) inspector.setOpen(true);
    const action = asked === null ? null : chosenAction(asked, state.waiting?.correction);
    if (correctable && action !== null) commands.correct(correctMark(action, mark.id));
  };
  const target = scene?.marks.find(({ id }) => id === scene.target) ?? null;
  const selectedId = inspecting ? (inspector.selected?.id ?? null) : null;
  const wantedId = selectedId ?? target?.id ?? null;
  useEffect(() => {
    if (!actualSize || wantedId === null) return;
    const wanted = picture?.querySelector(`[data-mark="${wantedId}"]`);
    wanted?.scrollIntoView({ block: "center", inline: "center" });
  }, [actualSize, picture, wantedId]);
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
        inspecting={inspecting}
        onInspecting={inspector.setOpen}
      />
      <div className="stage-body">
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
                found={inspector.found}
                selected={selectedId}
                onHover={setHovered}
                onPick={pick}
              />
              {target !== null && scene.trace.length > 0 && (
                <TraceArrow from={boxCentre(target.box)} trace={scene.trace} scale={scale} />
              )}
            </svg>
          )}
          {scene !== null && pointed !== null && picture !== null && !inspecting && (
            <MarkCard mark={pointed} stage={picture} size={[width, height]} scale={scale} />
          )}
        </div>
        {inspecting && <MarkInspector inspector={inspector} marks={marks} hovered={pointed} />}
      </div>
    </section>
  );
}
