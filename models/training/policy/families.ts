import type { Family } from "./build.js";
import {
  drawingCanvas,
  musicPlayer,
  photoGallery,
  pictureEditor,
  streaming,
} from "./families/creative.js";
import { calendar, chat, form, media, settings, shop, todo, tree } from "./families/daily.js";
import { alarms, bank, booking, contacts, keypad, library, quiz } from "./families/held-out.js";
import { board, tables } from "./families/lists.js";
import { editor, mail } from "./families/office.js";
import { counters, making, results } from "./families/more.js";
import { cards, menubar, places } from "./families/panels.js";
import { details, rows } from "./families/patterns.js";
import {
  classBook,
  converter,
  mapView,
  meetingPoll,
  orderDesk,
  placePlan,
} from "./families/people.js";
import { prompts } from "./families/prompts.js";
import { timetable } from "./families/timetable.js";
import type { Split } from "./things.js";

/** Which families each split is made of; no family is in two. */
export const families: Readonly<Record<Split, Readonly<Record<string, Family>>>> = {
  train: {
    editor, mail, board, settings, form, calendar, shop, todo, media, chat, tree, counters, results, making, rows, details, prompts, timetable, menubar, cards, places, musicPlayer, photoGallery,
    pictureEditor, drawingCanvas, streaming, meetingPoll, classBook, placePlan, orderDesk, converter, mapView,
    files: tables(["file", "folder"]),
    tables: tables(["person", "song", "item", "food", "topic", "city"]),
  },
  dev: { alarms, contacts, library },
  test: { booking, bank, quiz, keypad },
}; // prettier-ignore

/** Families that stand for programs of any kind. */
export const patterns: readonly string[] = ["rows", "details", "settings"];
