import { clause, widgetAsks } from "../asks.js";
import type { Family } from "../build.js";
import { Builder } from "../build.js";
import { named } from "../phrases.js";
import { spoken } from "../spoken.js";
import { guarded, Press, Set_, Until } from "../teacher.js";
import type { Widget } from "../world.js";

const happenings = "Yoga|Swimming|Pottery|Guitar lesson|Spanish course|First aid|Choir|Film night|Guided tour|Chess|Cooking class|Dance|Lecture on bees|Open kitchen|Story hour|Train to Lisbon|Bus 42|Ferry to Hvar|Night train|Boat trip|Haircut|Check-up|Repair desk|Library tour|Wine tasting|Morning run|Table tennis|Sauna|Photo walk|Team call".split("|"); // prettier-ignore

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`; // prettier-ignore

/** Things that happen at a time of the day: slots to choose, or rows with a button each. */
export const timetable: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Timetable", "Programme", "Departures", "Classes", "Today", "Schedule", things.label(2)]));
  const { world } = b;
  const count = random.whole(4, 8);
  let minutes = random.whole(12, 22) * 30;
  const step = random.pick([15, 20, 30, 30, 45, 60, 90]);
  const padded = random.chance(0.6);
  const times = Array.from({ length: count }, () => {
    minutes += step * random.whole(1, 2);
    const text = clock(Math.min(minutes, 23 * 60 + 45));
    return padded ? text : text.replace(/^0/u, "");
  }).filter((time, at, all) => all.indexOf(time) === at);
  const names = random.some(happenings, times.length);
  const asSlots = random.chance(0.5);
  const how = random.pick(["button", "radio", "row", "icon", "switch"] as const);
  const verb = random.pick([["Join", "join|go to|take part in|sign up for"], ["Select", "select|choose|pick|take"], ["Reserve", "reserve|book|set aside"], ["Remind me", "remind me of|set a reminder for"], ["Details", "show the details of|tell me more about|open"]] as const);
  const chosen: Widget[] = [];
  const subs: Widget[] = times.map((time, at) => {
    const name = names[at] ?? "";
    if (asSlots) {
      if (how === "radio") return b.toggle(b.root, time, false, "radio", { group: "slots" });
      const slot: Widget = b.button(b.root, time, () => chosen.splice(0, chosen.length, slot), { sameLine: at % 4 > 0, at: (at % 4) / 4, width: 0.2 });
      return slot;
    }
    if (how === "row") return b.row(b.root, random.chance(0.5) ? [time, name] : [name, time], "rows");
    const first = random.chance(0.7) ? [time, name] : [name, time];
    first.forEach((text, index) => world.add(b.root, "text", text, { sameLine: index > 0, at: index * 0.3, width: 0.28 }));
    if (how === "switch") return world.add(b.root, "switch", "", { checked: false, sameLine: true, at: 0.75 });
    return how === "icon" ? b.icon(b.root, "add", () => undefined, { sameLine: true, at: 0.75 }) : b.button(b.root, verb[0], () => undefined, { sameLine: true, at: 0.75 });
  });
  const confirm = asSlots && random.chance(0.5) ? b.button(b.root, random.pick(["Confirm", "Continue", "Next", "Done"]), () => undefined) : null;
  const toggles = asSlots ? how === "radio" : how === "switch";
  const wish = (widget: Widget) => toggles ? new Set_(widget, ({ checked }) => checked === true) : new Press(widget);
  const at = () => {
    const index = random.whole(0, subs.length - 1);
    const [widget, time] = [subs[index], times[index] ?? ""];
    if (widget === undefined) return null;
    const when = random.chance(0.65) ? (spoken(random, time) ?? time) : time;
    const last = index === subs.length - 1, firstOne = index === 0;
    const ordinal = firstOne ? "[first|earliest|first of the day]" : last ? "[last|latest|last of the day]" : (["", "second", "third", "fourth", "fifth", "sixth"][index] ?? "last");
    const noun = asSlots ? "[slot|time|one|appointment]" : "[one|class|entry|connection]";
    const goes = asSlots ? "[take|book|pick|choose|select|I'd like|I want|give me|reserve|put me down for|let's take]" : `[${verb[1]}]`;
    if (random.chance(0.2)) return clause(b, `${goes} the ${ordinal} ${noun}`, {}, [wish(widget)]);
    if (asSlots && confirm !== null && random.chance(0.5)) {
      const press = new Press(confirm);
      const over = () => press.done(world);
      return clause(b, `[${goes} the <when> ${noun} and ${confirm.text.toLowerCase()}|book me in [at|for] <when>|make [it|an appointment] for <when> and confirm|I [want|need] to come at <when>, confirm it]`, { when }, [guarded(wish(widget), over), press]);
    }
    return clause(b, `[${goes} the ${noun} at <when>|${goes} the <when> ${noun}|<when> [please|is fine|suits me|would be best]|[at|for] <when>[, please|]|[${goes} the one that [starts|begins|leaves] at <when>]]`, { when }, [wish(widget)]);
  };
  const byName = () => {
    if (asSlots) return null;
    const index = random.whole(0, subs.length - 1);
    const widget = subs[index];
    if (widget === undefined) return null;
    return clause(b, `[[${verb[1]}] [|the ]<name>[| at ${times[index] ?? ""}|]|I'd like to [${verb[1]}] <name>]`, { name: named(random, names[index] ?? "") }, [wish(widget)]);
  };
  const again = () => {
    const on = subs.filter(({ checked }) => checked === true);
    const widget = on.length === 0 || how !== "switch" ? undefined : random.pick(on);
    if (widget === undefined) return null;
    const index = subs.indexOf(widget);
    return clause(b, `[not [the one at ]<when> after all|[cancel|drop|leave out] the [one at |]<when>[ one|]|switch off the one at <when>]`, { when: spoken(random, times[index] ?? "") ?? (times[index] ?? "") }, [new Until(() => widget.checked !== true, () => widget)]);
  };
  b.asks.push(...widgetAsks(b).slice(0, 6), at, at, at, at, byName, byName, again);
  return b.program();
}; // prettier-ignore
