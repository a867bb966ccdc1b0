import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { pursueMessages } from "../../../app/goals/messages.js";
import { readMessage } from "../../../app/goals/read-message.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

describe("what is to be said to whom", () => {
  it.each([
    ["tell Maria in a reply that I'll be late", "Maria", "I'll be late", true],
    ["write to Olaf that the meeting moved to 3", "Olaf", "The meeting moved to 3", false],
    ["send 'hi' to the group", "the group", "hi", false],
    ["answer Ben's question with yes", "Ben's question", "Yes", true],
    ["reply to Maria's question about dinner that I'll be late", "Maria's question about dinner", "I'll be late", true], // prettier-ignore
    ["send Jonas Reed a message saying 'Tuesday is fine'", "Jonas Reed", "Tuesday is fine", false],
    ["let Tom know I'm on my way", "Tom", "I'm on my way", false],
    ['tell Ayla privately "Friday is fine"', "Ayla", "Friday is fine", false],
    ["ask Bo Lind: are you free on Sunday?", "Bo Lind", "Are you free on Sunday?", false],
    ["text mum that I got home safely", "mum", "I got home safely", false],
  ])("is read from %j", (goal, to, text, isReply) => {
    expect(readMessage(goal)).toEqual({ to, text, isReply });
  });

  it.each(["tell me what time it is", "write 'hello' in the document", "send the form", "type hello into the Name field", "reply", "write a letter"])("is nothing in %j", (goal) => {
    expect(readMessage(goal)).toBeNull();
  }); // prettier-ignore
});

const next = (goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) => {
  const view = viewOf(goal, marks, past);
  const pursuit = pursueMessages(view);
  if (pursuit?.type !== "act") return pursuit?.type ?? "nothing";
  const { action } = pursuit;
  if (action.type === "key") return `key ${action.keys.join("+")}`;
  const text = action.type === "type" ? ` <${action.text}>` : "";
  return inWords(view, action) + text;
};

const people = [
  mark("row", "Mum Did you water the plants?", [0, 30, 270, 56]),
  mark("row", "Climbing group When do we meet?", [0, 90, 270, 56]),
  mark("row", "Ben Acker Can you bring something?", [0, 150, 270, 56]),
];
const chat = (name: string) => [...people, mark("text", name, [300, 30, 70, 20]), mark("input", "Message", [300, 700, 600, 40])]; // prettier-ignore

describe("a chat", () => {
  const goal = "tell Ben that I'll bring a salad";

  it("is opened before anything is written", () => {
    expect(next(goal, chat("Mum"))).toBe("click Ben Acker Can you bring something?");
    expect(next(goal, chat("Ben Acker"))).toBe("type Message <I'll bring a salad>");
  });

  it("sends what was typed, and is over when it has gone", () => {
    const field = mark("input", "I'll bring a salad", [300, 700, 600, 40]);
    const typed = did("type", field, "I'll bring a salad");
    expect(next(goal, [...people, field], [typed])).toBe("key enter");
    expect(next(goal, [...people, field, mark("icon", "send", [920, 700, 40, 40])], [typed])).toBe("click send"); // prettier-ignore
    expect(next(goal, chat("Ben Acker"), [typed, did("key", null, "enter")])).toBe("over");
  });
});

describe("a letter", () => {
  const goal = "write to Olaf Brandt that the meeting moved to 3";
  const list = [mark("button", "Compose", [14, 20, 140, 36]), mark("text", "Olaf Brandt", [190, 60, 90, 16]), mark("text", "Photos", [190, 80, 60, 16])]; // prettier-ignore
  const to = mark("input", "To", [700, 400, 400, 32]);
  const subject = mark("input", "Subject", [700, 440, 400, 32]);
  const body = mark("text_area", "Write here", [700, 480, 400, 130]);
  const letter = [...list, to, subject, body, mark("button", "Send", [700, 640, 64, 32])];

  it("is begun, addressed, written and sent", () => {
    expect(next(goal, list)).toBe("click Compose");
    const past = [did("click", list[0] ?? null)];
    expect(next(goal, letter, past)).toBe("type To <Olaf Brandt>");
    past.push(did("type", to, "Olaf Brandt"));
    expect(next(goal, letter, past)).toBe("type Write here <The meeting moved to 3>");
    past.push(did("type", body, "The meeting moved to 3"));
    expect(next(goal, letter, past)).toBe("click Send");
    past.push(did("click", letter[6] ?? null));
    expect(next(goal, list, past)).toBe("over");
  });

  it("goes behind the subject where the field for it isn't seen", () => {
    const bare = letter.filter((one) => one !== body);
    const past = [did("click", list[0] ?? null), did("type", to, "Olaf Brandt")];
    expect(next(goal, bare, past)).toBe("click Subject");
    past.push(did("click", subject));
    expect(next(goal, bare, past)).toBe("key tab");
    past.push(did("key", null, "tab"));
    expect(next(goal, bare, past)).toBe("type ? <The meeting moved to 3>");
  });

  it("isn't sent where the text went into its subject", () => {
    expect(next(goal, letter, [did("type", subject, "The meeting moved to 3")])).toBe("nothing");
  });
});
