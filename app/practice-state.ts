import { z } from "zod";

/** What the practice program tells about itself, for whoever checks whether a task was achieved. */
export const practiceStateSchema = z.object({
  version: z.literal(1),
  tab: z.enum(["details", "places", "drawing"]),
  name: z.string(),
  email: z.string(),
  country: z.string(),
  subscribe: z.boolean(),
  ticket: z.enum(["economy", "business"]),
  seats: z.number().int(),
  /** The selected place; null while none is. */
  place: z.string().nullable(),
  /** The notes on the canvas, by label, with their top left in canvas pixels. */
  notes: z.record(z.string(), z.object({ x: z.number(), y: z.number() })),
  /** The label of the note that the last drag ended on, with the one that was dragged. */
  dropped: z.object({ note: z.string(), onto: z.string() }).nullable(),
  /** The name in the last "Save As"; null while nothing was saved. */
  savedAs: z.string().nullable(),
});
export type PracticeState = z.infer<typeof practiceStateSchema>;

export const firstPracticeState: PracticeState = {
  version: 1,
  tab: "details",
  name: "",
  email: "",
  country: "France",
  subscribe: false,
  ticket: "economy",
  seats: 1,
  place: null,
  notes: { Start: { x: 60, y: 60 }, Finish: { x: 420, y: 200 } },
  dropped: null,
  savedAs: null,
};

/** The task that `npm start` performs where there is no display. */
export const practiceTask =
  "Type Ada Lovelace into the Name field, tick Subscribe, choose Business, " +
  "open the Places tab and select Lisbon. Then open the Drawing tab and drag Start onto Finish. " +
  "Finally open the File menu, choose Save As, replace the file name with report.txt and click Save.";

/** What of the practice task is not achieved in this state, in plain words; empty when all is. */
export function practiceAchieved(state: PracticeState): string[] {
  const wanted: readonly (readonly [boolean, string])[] = [
    [state.name === "Ada Lovelace", `the name is “${state.name}”, not “Ada Lovelace”`],
    [state.subscribe, "Subscribe is not ticked"],
    [state.ticket === "business", "Business is not chosen"],
    [state.place === "Lisbon", `the selected place is ${state.place ?? "none"}, not Lisbon`],
    [
      state.dropped?.note === "Start" && state.dropped.onto === "Finish",
      "Start was not dropped on Finish",
    ],
    [state.savedAs === "report.txt", `it was saved as ${state.savedAs ?? "nothing"}`],
  ];
  return wanted.filter(([achieved]) => !achieved).map(([, missing]) => missing);
}
