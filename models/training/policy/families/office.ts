import { clause, widgetAsks } from "../asks.js";
import type { Family } from "../build.js";
import { Builder, cellsOf } from "../build.js";
import { named } from "../phrases.js";
import { Chord, Fill, guarded, Press, Set_, Until } from "../teacher.js";
import type { Widget } from "../world.js";

/** A text editor: menus, a tool bar, paragraphs, Save As, Find and Replace. */
export const editor: Family = (random, things) => {
  const b = new Builder(random, things, `${random.pick(["Untitled", things.one("file")])} - ${things.label(2)}`);
  const { world } = b;
  const saveAs = b.dialog(random.pick(["Save As", "Save File", "Save document as"]), random.pick(["Cancel", "Close"]));
  const nameField = b.field(saveAs, random.pick(["Name:", "File name:", "File name", "Name"]), world.title.split(" - ")[0] ?? "");
  const state = { saved: "" };
  const save = b.ending(saveAs, random.pick(["Save", "Save", "OK"]), () => (state.saved = nameField.value));
  const replaceDialog = b.dialog(random.pick(["Find and Replace", "Replace"]), random.pick(["Close", "Cancel"]));
  const find = b.field(replaceDialog, random.pick(["Find:", "Search for:", "Find what", "Search for"]));
  const replace = b.field(replaceDialog, random.pick(["Replace with:", "Replace with"]));
  const replaceAll = b.ending(replaceDialog, random.pick(["Replace All", "Replace all"]), () => undefined);
  const paragraphs: Widget[] = [];
  const formats = ["Bold", "Italic", "Underline"];
  const has = new Map<Widget, Set<string>>();
  const chosen = () => paragraphs.find(({ selected }) => selected);
  const format = (name: string) => () => {
    const paragraph = chosen();
    if (paragraph === undefined) return;
    const set = has.get(paragraph);
    if (set?.delete(name) === false) set.add(name);
  };
  const menuBold = random.chance(0.4);
  const entries = (names: readonly string[]) => random.some(names, random.whole(1, names.length)).map((text) => [text, null] as const);
  const menus = b.menus({
    File: [["New", null], ["Open...", null], ["Save", null], [random.pick(["Save As...", "Save as…", "Save As"]), (w) => { w.openPlace(saveAs); }], ["Print...", null], ["Quit", null]],
    Edit: [["Undo", (w) => { w.undo(); }], ["Cut", null], ["Copy", null], ["Paste", null], ["Find...", null], [random.pick(["Replace...", "Find and Replace..."]), (w) => { w.openPlace(replaceDialog); }], ["Preferences", null]],
    View: entries(["Zoom In", "Zoom Out", "Status Bar", "Full Screen", "Line Numbers"]),
    ...(menuBold ? { Format: formats.map((name) => [name, format(name)] as const) } : {}),
    Help: [["About", null], ["Contents", null]],
  });
  const saveAsItem = [...menus.values()].find(({ text }) => /^save as/iu.test(text));
  const replaceItem = [...menus.values()].find(({ text }) => /replace/iu.test(text));
  if (saveAsItem !== undefined) saveAs.opener = saveAsItem;
  if (replaceItem !== undefined) replaceDialog.opener = replaceItem;
  const bar = b.bar();
  const tools = new Map<string, Widget>();
  for (const name of random.some(["New", "Open", "Print", "Cut", "Copy", "Paste", "Undo", "Redo"], random.whole(2, 6))) b.icon(bar, name, () => undefined);
  for (const name of formats) {
    if (menuBold && random.chance(0.5)) continue;
    tools.set(name, random.chance(0.5) ? b.icon(bar, name.toLowerCase(), format(name)) : b.button(bar, random.chance(0.4) ? name.charAt(0) : name, format(name)));
  }
  const count = random.whole(2, 5);
  for (let i = 0; i < count; i++) {
    const text = Array.from({ length: random.whole(2, 4) }, () => things.label(4)).join(" ");
    const paragraph = world.add(b.root, "text", text, { group: "paragraph", on: () => { for (const p of paragraphs) p.selected = false; } });
    paragraphs.push(paragraph);
    has.set(paragraph, new Set());
  }
  world.chords.set("ctrl+z", (w) => { w.undo(); });
  const nth = ["first", "second", "third", "fourth", "fifth"];
  b.asks.push(
    ...widgetAsks(b),
    () => {
      const name = things.one("file");
      return clause(b, `[save|store|keep] [it|the file|the document|this|this document|the text] [as|under the name|with the name|in a file called] <name>|save as <name>`.replace(/^(.*)$/u, "[$1]"), { name: random.pick([name, name, `"${name}"`]) }, [
        guarded(new Fill(nameField, name), () => state.saved === name),
        new Until(() => state.saved === name, () => save),
      ]);
    },
    () => {
      const i = random.whole(0, count - 1);
      const paragraph = paragraphs[i];
      const name = random.pick(formats);
      const tool = tools.get(name) ?? [...menus.values()].find(({ text }) => text === name);
      if (paragraph === undefined || tool === undefined) return null;
      const ordinal = i === count - 1 && random.chance(0.4) ? "last" : (nth[i] ?? "last");
      const adjective = { Bold: "bold", Italic: "[italic|cursive|slanted]", Underline: "underlined" }[name] ?? "bold";
      return clause(b, `[make|set|put|turn] the <ordinal> [paragraph|line|sentence] [|in ]${adjective}`, { ordinal }, [
        new Until(() => has.get(paragraph)?.has(name) === true, () => (paragraph.selected ? tool : paragraph), (widget) => (widget === paragraph ? "triple_click" : "click")),
      ]);
    },
    () => {
      const [from, to] = [things.one("person").split(" ")[0] ?? "", things.one("city")];
      return clause(b, `[replace|change|swap] [every |all |] <from> [with|by|to] <to> [everywhere|in the text|in the whole document|in the document|]`, { from, to }, [new Fill(find, from), new Fill(replace, to), new Press(replaceAll)]);
    },
    () => {
      const i = random.whole(0, count - 1);
      const paragraph = paragraphs[i];
      if (paragraph === undefined) return null;
      return random.chance(0.5) ? clause(b, `[select|mark|highlight] the <ordinal> [paragraph|line|sentence]`, { ordinal: nth[i] ?? "last" }, [new Press(paragraph, "triple_click")]) : clause(b, `[click in|put the cursor in|go to|click] the <ordinal> [paragraph|line]`, { ordinal: nth[i] ?? "last" }, [new Press(paragraph)]);
    },
  ); // prettier-ignore
  b.asks.push(() => clause(b, `[undo|take back] [that|it|the last change|the last step]`, {}, [new Chord("ctrl+z")]));
  return b.program();
}; // prettier-ignore

/** Mail: a list of letters, the one that is open, answers and new letters. */
export const mail: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Mail", "Inbox - Mail", "Messages", things.label(2)]));
  const { world } = b;
  b.above = random.chance(0.2);
  const people = things.some("person", random.whole(4, 9));
  const compose = b.dialog(random.pick(["New message", "Write", "Compose"]), random.pick(["Discard", "Cancel", "Close"]));
  const to = b.field(compose, random.pick(["To", "To:", "Recipient"]));
  const subject = b.field(compose, random.pick(["Subject", "Subject:"]));
  const body = b.field(compose, random.chance(0.4) ? random.pick(["Message", "Text"]) : "", "", "text_area", { width: 0.9, height: 4 });
  body.text = body.label === "" ? random.pick(["Write a message", "Message", "Type here", ""]) : "";
  const sent: string[] = [];
  const send = b.ending(compose, random.pick(["Send", "Send", "Send message"]), () => {
    sent.push(`${to.value}|${body.value}`);
    for (const field of [to, subject, body]) field.value = "";
  });
  const bar = b.bar();
  const open = (w: typeof world) => { w.openPlace(compose); };
  const icons = random.chance(0.4);
  const tool = (name: string, on: (w: typeof world) => void) => (icons ? b.icon(bar, name, on) : b.button(bar, name, on));
  const selected = () => table.rows.find((row) => row.selected && !row.hidden);
  const write = tool(random.pick(["New", "Compose", "Write", "New message"]), (w) => { for (const f of [to, subject, body]) f.value = ""; open(w); });
  const reply = tool("Reply", (w) => {
    const row = selected();
    if (row === undefined) return;
    for (const f of [to, subject, body]) f.value = "";
    to.value = cellsOf(w, row)[0]?.text ?? "";
    subject.value = `Re: ${cellsOf(w, row)[1]?.text ?? ""}`;
    open(w);
  });
  const forward = tool("Forward", (w) => { if (selected() === undefined) return; for (const f of [to, body]) f.value = ""; subject.value = "Fwd"; open(w); });
  const remove = tool(random.pick(["Delete", "Trash", "Remove"]), () => { const row = selected(); if (row !== undefined) row.hidden = true; });
  tool("Archive", () => { const row = selected(); if (row !== undefined) row.hidden = true; });
  const form = random.whole(0, 3);
  const dates = people.map(() => things.date(form));
  const table = b.table(b.root, ["From", "Subject", "Date"], people.map((person, i) => [person, things.mixed("topic", 0.8), dates[i] ?? ""]), "mails", random.whole(4, 9));
  const ofRow = (row: Widget) => (cellsOf(world, row)[0]?.text ?? "");
  const shortName = (person: string) => random.chance(0.6) ? (person.split(" ")[0] ?? person) : person;
  const pick = () => random.pick(table.rows.filter(({ hidden }) => !hidden));
  const select = (row: Widget) => new Set_(row, ({ selected }) => selected);
  b.asks.push(
    ...widgetAsks(b),
    () => {
      const row = pick();
      const message = things.one("message");
      const said = random.pick([message, message, `"${message}"`]);
      const key = `${ofRow(row)}|${message}`;
      const over = () => sent.includes(key);
      const replyOpen = new Until(() => over() || (compose.open && to.value === ofRow(row)), () => (row.selected ? reply : row));
      const fill = new Fill(body, message);
      return clause(b, `[[reply|answer|write back] to [|the mail from |the message from ]<who>[ that|:|, saying|, say|and say|] <said>|tell <who> in a reply [that|:] <said>|answer <who>'s [mail|message] with <said>|[reply|answer] <said> to <who>|write <said> back to <who>|let <who> know in a reply that <said>]`, { who: shortName(ofRow(row)), said }, [
        replyOpen,
        guarded(fill, over),
        new Until(over, () => send),
      ]);
    },
    () => {
      const who = `${things.one("person").split(" ")[0]?.toLowerCase() ?? "a"}@${random.pick(["example.org", "mail.com"])}`;
      const [about, message] = [things.one("topic"), things.one("message")];
      const over = () => sent.includes(`${who}|${message}`);
      const guard = (field: Widget, text: string) => guarded(new Fill(field, text), over);
      return clause(b, `[write|send|compose] [an e-mail|a mail|a message|an email] to <who> [about|with the subject|with subject] <about> [saying|that says|and the text|with the text] <message>`, { who, about, message }, [
        new Until(() => over() || compose.open, () => write), guard(to, who), guard(subject, about), guard(body, message), new Until(over, () => send),
      ]);
    },
    () => {
      const row = pick();
      return clause(b, `[delete|remove|throw away|get rid of|trash] [the mail|the message|the letter|the email] [from|by] <who>|delete <who>'s [mail|message|email]`.replace(/^(.*)$/u, "[$1]"), { who: shortName(ofRow(row)) }, [new Until(() => row.hidden, () => (row.selected ? remove : row))]);
    },
    () => {
      const row = pick();
      const about = cellsOf(world, row)[1]?.text ?? "";
      return clause(b, `[open|read|show|select|go to] [the mail|the message|the letter|the email] [about|with the subject|called] <about>`, { about: named(random, about) }, [select(row)]);
    },
    () => {
      const row = pick();
      const message = `${things.one("person").split(" ")[0]?.toLowerCase() ?? "a"}@web.net`;
      let done = false;
      const over = () => (done ||= sent.some((letter) => letter.startsWith(`${message}|`)));
      return clause(b, `[forward|pass on] [the mail|the message] [from|by] <who> to <to>`, { who: shortName(ofRow(row)), to: message }, [
        new Until(() => over() || (compose.open && subject.value === "Fwd"), () => (row.selected ? forward : row)),
        guarded(new Fill(to, message), over),
        new Until(over, () => send),
      ]);
    },
    () => {
      const visible = table.rows.filter(({ hidden }) => !hidden);
      if (visible.length === 0) return null;
      const newest = visible.reduce((best, row) => (time(cellsOf(world, row)[2]?.text ?? "") > time(cellsOf(world, best)[2]?.text ?? "") ? row : best));
      return clause(b, `[open|read|show|select] the [newest|latest|most recent] [mail|message|letter|email]`, {}, [select(newest)]);
    },
  );
  return b.program();
}; // prettier-ignore

/** Days since some day, of a date as `Things.date` writes it. */
export function time(date: string): number {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(date);
  if (iso !== null) return Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const dots = /^(\d\d)\.(\d\d)\.(\d{4})$/u.exec(date);
  if (dots !== null) return Date.UTC(Number(dots[3]), Number(dots[2]) - 1, Number(dots[1]));
  return Date.parse(`${date} UTC`);
}
