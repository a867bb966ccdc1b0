import { z } from "zod";
import { actionSchema } from "./action.js";
import { episodeEventSchema, finalStatuses } from "./episode.js";
import { markSchema } from "./mark.js";
import { approvalModes } from "./review.js";

/**
 * The one contract between the window and the machine: every channel, what it carries and what it
 * returns. The preload exposes exactly these, `main/shell` parses every request and checks its
 * sender, the renderer parses every event. There is no generic invoke.
 */

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const settingsSchema = z.object({
  version: z.literal(1),
  approval: z.enum(approvalModes),
  /** Key names joined with "+", as `parseChord` reads them. */
  stopKey: z.string(),
  theme: z.enum(["system", "light", "dark"]),
  maxSteps: z.number().int().positive().max(500),
  /** The display that is operated; null for the primary one. */
  displayId: z.string().nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  version: 1,
  approval: "always",
  stopKey: "ctrl+alt+q",
  theme: "system",
  maxSteps: 50,
  displayId: null,
};

/** Whether Waymark can work here at all, for the status line. */
export const readinessSchema = z.object({
  ready: z.boolean(),
  /** One plain sentence for each thing that is missing, with what to do. */
  troubles: z.array(z.object({ message: z.string(), advice: z.string() })),
  model: z.string(),
  displays: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** A finished episode in the task history. */
export const historyEntrySchema = z.object({
  name: z.string(),
  task: z.string(),
  at: z.number(),
  status: z.enum(finalStatuses).nullable(),
  steps: z.number().int(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Window → machine. Each is one `ipcMain.handle` channel named `waymark:<name>`. */
export const requests = {
  readiness: { input: z.undefined(), output: readinessSchema },
  getSettings: { input: z.undefined(), output: settingsSchema },
  setSettings: { input: settingsSchema, output: settingsSchema },
  history: { input: z.undefined(), output: z.array(historyEntrySchema) },
  /** The events of an earlier episode, for the timeline. */
  openEpisode: { input: z.string(), output: z.array(episodeEventSchema) },
  /** One frame of an episode as WebP bytes. */
  frame: {
    input: z.object({ episode: z.string(), frame: z.string() }),
    output: bytesSchema,
  },
  /** Captures and marks the screen without a task. The frame is WebP bytes. */
  look: {
    input: z.undefined(),
    output: z.object({
      frame: bytesSchema,
      size: z.tuple([z.number(), z.number()]).readonly(),
      marks: z.array(markSchema).readonly(),
    }),
  },
  /** Starts a task; rejects while one is running or when the task is empty. Returns the episode's name. */
  start: {
    input: z.object({ task: z.string(), approval: z.enum(approvalModes) }),
    output: z.string(),
  },
  stop: { input: z.undefined(), output: z.void() },
  /** The person's answer to the `review` event with the same step; ignored when it is stale. */
  answer: {
    input: z.object({
      step: z.number().int(),
      review: z.discriminatedUnion("decision", [
        z.object({ decision: z.literal("approve") }),
        z.object({ decision: z.literal("edit"), action: actionSchema }),
        z.object({ decision: z.literal("skip") }),
        z.object({
          decision: z.literal("answer"),
          text: z.string(),
          mark: z.number().int().nullable(),
        }),
        z.object({ decision: z.literal("stop") }),
      ]),
      /** Approve the rest of this task too ("run without asking"). */
      rest: z.boolean(),
    }),
    output: z.void(),
  },
} as const;
export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.infer<(typeof requests)[N]["input"]>;
export type RequestOutput<N extends RequestName> = z.infer<(typeof requests)[N]["output"]>;

/**
 * How every request is answered. Errors cross as data: what Electron makes of a thrown error is a
 * sentence about IPC, and the advice would be lost.
 */
export const replySchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), message: z.string(), advice: z.string() }),
]);
export type Reply = z.infer<typeof replySchema>;

/** The channel of a request. */
export const requestChannel = (name: RequestName): string => `waymark:${name}`;
export const notificationChannel = "waymark:event";

/** Machine → window, all on the one channel `waymark:event`. */
export const notificationSchema = z.discriminatedUnion("type", [
  /** One event of the running episode (`episode` is its name, for `frame`). */
  z.object({ type: z.literal("episode"), episode: z.string(), event: episodeEventSchema }),
  /** The step whose proposal was just announced waits for the person. */
  z.object({ type: z.literal("review"), step: z.number().int() }),
  /** What the agent is doing right now, one short phrase. */
  z.object({ type: z.literal("status"), text: z.string(), running: z.boolean() }),
  z.object({ type: z.literal("trouble"), message: z.string(), advice: z.string() }),
]);
export type Notification = z.infer<typeof notificationSchema>;

/** What the preload puts on `window.waymark`: one function a request, and one way to listen. */
export type WaymarkBridge = {
  readonly [N in RequestName]: (input: RequestInput<N>) => Promise<unknown>;
} & {
  onNotification(listener: (notification: unknown) => void): () => void;
};
