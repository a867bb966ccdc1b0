import type { WindowState } from "../state.js";
import { BrandMark } from "../parts/brand-mark.js";

/** What the stage says before there is a picture. */
export function EmptyStage({ state }: { readonly state: WindowState }) {
  if (state.running || state.opened !== null) {
    return (
      <div className="empty-stage">
        <p>{state.opened === null ? `${state.phase} …` : "This task has no picture."}</p>
      </div>
    );
  }
  return (
    <div className="empty-stage">
      <BrandMark />
      <h2>What should be done on this screen?</h2>
      <p>
        Write a task and press Run. Waymark numbers everything that can be acted on, proposes one
        step at a time, and acts with the real mouse and keyboard once you approve.
      </p>
      <ul>
        <li>open the File menu and choose Save As</li>
        <li>write hello in the search box and press Search</li>
        <li>scroll down in the list and double-click Notes</li>
      </ul>
    </div>
  );
}
