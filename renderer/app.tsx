import { useState } from "react";
import { Stage } from "./frame/stage.js";
import { Header } from "./parts/header.js";
import { StatusLine } from "./parts/status-line.js";
import { Troubles } from "./parts/troubles.js";
import { Plan } from "./task/plan.js";
import { Review } from "./review/review.js";
import { Result } from "./task/result.js";
import { SettingsDialog } from "./settings/settings-dialog.js";
import { shownEpisode } from "./scene.js";
import { RecentTasks } from "./task/recent-tasks.js";
import { HistoryDialog } from "./task/history-dialog.js";
import { TaskBox } from "./task/task-box.js";
import { Timeline } from "./timeline/timeline.js";
import { useWindow } from "./use-window.js";

/** The one window: the screen on the left, the task on the right, what happened below. */
export function App() {
  const [state, commands] = useWindow();
  const [dialog, setDialog] = useState<"settings" | "history" | null>(null);
  const episode = shownEpisode(state);
  const close = () => {
    setDialog(null);
  };
  return (
    <div className="window">
      <Header state={state} commands={commands} openDialog={setDialog} />
      <Troubles state={state} commands={commands} />
      <main className="work">
        <Stage state={state} commands={commands} />
        <aside className="panel" aria-label="Task and plan">
          <TaskBox state={state} commands={commands} />
          <Review state={state} commands={commands} />
          {episode !== null && <Result episode={episode} />}
          {episode !== null && <Plan steps={episode.plan} />}
          {episode === null && !state.running && state.history.length > 0 && (
            <RecentTasks history={state.history} onOpen={commands.openEpisode} />
          )}
        </aside>
      </main>
      <Timeline state={state} commands={commands} />
      <StatusLine state={state} />
      {dialog === "settings" && (
        <SettingsDialog state={state} commands={commands} onClose={close} />
      )}
      {dialog === "history" && <HistoryDialog state={state} commands={commands} onClose={close} />}
    </div>
  );
}
