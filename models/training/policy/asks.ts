import type { Builder } from "./build.js";
import { compoundAsks } from "./compound.js";
import { listed, named, politely, say } from "./phrases.js";
import type { Clause, Sub } from "./teacher.js";
import { Choose, Fill, Open, Press, Set_, Slide } from "./teacher.js";
import type { Widget } from "./world.js";

type Ask = () => Clause | null;

/** A clause from a template and what it wants. */
export function clause(
  b: Builder,
  template: string,
  slots: Readonly<Record<string, string>>,
  subs: readonly Sub[],
): Clause {
  return { text: politely(b.random, say(b.random, template, slots)), subs, possible: true };
}

const nth = ["first", "second", "third", "fourth", "fifth", "sixth"];

const nameOf = (widget: Widget): string => (widget.text !== "" ? widget.text : widget.label);

const nouns: Readonly<Partial<Record<Widget["kind"], string>>> = {
  button: "[button|button|btn]", icon: "[icon|button|symbol]", link: "link", menu_item: "[menu item|entry|option|menu entry]", menu: "menu", tab: "[tab|page]",
  checkbox: "[checkbox|check box|box|option|tick box]", switch: "[switch|toggle|option|setting]", radio: "[radio button|option|choice]",
  input: "[field|box|text field|input|entry]", text_area: "[text area|text box|editor|field|box]", combo: "[drop-down|list|combo box|menu|selection]",
  spinner: "[field|number field|box|spinner]", slider: "slider", row: "[row|entry|item|line]", cell: "[cell|entry]", header: "[column header|column title|heading]",
}; // prettier-ignore

/** What can be asked of any single thing: pressing, ticking, filling, choosing, by name, number or place. */
export function widgetAsks(b: Builder): Ask[] {
  const { world, random } = b;
  const usable = () => world.widgets.filter((widget) => !widget.disabled && !widget.hidden && widget.row === null && world.isReachable(widget));
  const unique = (widget: Widget, among: readonly Widget[]) =>
    among.filter((other) => nameOf(other).toLowerCase() === nameOf(widget).toLowerCase()).length === 1;
  const pick = (kinds: readonly Widget["kind"][], test: (widget: Widget) => boolean = () => true): Widget | null => {
    const all = usable();
    const fitting = all.filter((widget) => kinds.includes(widget.kind) && nameOf(widget) !== "" && unique(widget, all) && test(widget));
    return fitting.length === 0 ? null : random.pick(fitting);
  };
  const clickables: readonly Widget["kind"][] = ["button", "icon", "link", "menu_item"];
  return [
    () => {
      const widget = pick(clickables, (w) => w.group !== "closes");
      if (widget === null) return null;
      const noun = nouns[widget.kind] ?? "";
      const name = named(random, nameOf(widget));
      return clause(
        b,
        widget.kind === "menu_item"
          ? `[choose|select|click|pick|use|go to|open|run] <name>[| in the <menu> menu| from the <menu> menu| in the menu| from <menu>]`
          : `[click|press|hit|tap|push|use|click on|activate] [|the ]<name>[| ${noun}| ${noun}]`,
        { name, menu: named(random, widget.place.title) },
        [new Press(widget)],
      );
    },
    () => {
      const widget = pick(["tab"]) ?? pick(["row"], (w) => world.places.some(({ opener }) => opener === w));
      const place = world.places.find(({ opener }) => opener === widget);
      if (widget === null || place === undefined) return null;
      return clause(b, `[open|go to|switch to|show|click|select|change to|bring up] [|the ]<name>[| tab| page| section| view]`, { name: named(random, nameOf(widget)) }, [new Open(place)]);
    },
    () => {
      const widget = pick(["checkbox", "switch", "radio"]);
      if (widget === null) return null;
      const name = named(random, nameOf(widget));
      if (widget.kind === "radio")
        return clause(b, `[choose|select|pick|set it to|click|use|I'd like|take|mark] [|the ][option |]<name>`, { name }, [new Set_(widget, (w) => w.checked === true)]);
      const on = random.chance(0.5);
      return clause(
        b,
        on
          ? `[turn on|enable|switch on|activate|tick|check|allow|mark|I want|put on|set] [|the ]<name>[| on|]|turn <name> on|switch <name> on|make sure <name> is [on|enabled|ticked|checked|active]|<name> should be [on|enabled|checked]`.replace(/^(.*)$/u, "[$1]")
          : `[[turn off|disable|switch off|deactivate|untick|uncheck|unmark|stop|clear] [|the ]<name>|turn <name> off|switch <name> off|make sure <name> is [off|disabled|not ticked|not checked|unchecked]|<name> should be [off|disabled|unchecked]|I don't want <name>|no <name>[| any more]]`,
        { name },
        [new Set_(widget, (w) => w.checked === on)],
      );
    },
    () => {
      // Several of one group.
      const first = pick(["checkbox", "switch"]);
      if (first === null) return null;
      const peers = usable().filter((w) => w.kind === first.kind && w.place === first.place && nameOf(w) !== "");
      if (peers.length < 3) return null;
      const chosen = random.some(peers, random.whole(1, Math.min(3, peers.length - 1)));
      const names = listed(random, chosen.map((w) => named(random, nameOf(w))));
      const is = (w: Widget, on: boolean) => new Set_(w, ({ checked }) => (checked === true) === on);
      const all = (on: (w: Widget) => boolean) => peers.map((w) => is(w, on(w)));
      switch (random.whole(0, 5)) {
        case 0:
          return clause(b, `[leave|keep|have] only <names> [switched on|turned on|on|ticked|checked|enabled|active|selected]|only <names> should be [on|ticked|checked|enabled|selected]|[select|tick|enable|choose] only <names>|[tick|enable] <names> and nothing else`.replace(/^(.*)$/u, "[$1]"), { names }, all((w) => chosen.includes(w)));
        case 1:
          return clause(b, `[turn on|enable|tick|check|switch on|select] [everything|all|all of them|every one|all the boxes|all options] [except|but|apart from|other than] <names>`, { names }, all((w) => !chosen.includes(w)));
        case 2:
          return clause(b, `[turn off|disable|untick|uncheck|switch off|clear|deselect] [everything|all|all of them|all the boxes|every option]`, {}, all(() => false));
        case 3:
          return clause(b, `[turn on|enable|tick|check|switch on|select] [everything|all|all of them|all the boxes|every option]`, {}, all(() => true));
        case 4:
          return clause(b, `[[turn on|enable|tick|check|switch on|activate|select] <names>|switch <names> on|turn <names> on]`, { names }, chosen.map((w) => is(w, true)));
        default:
          return clause(b, `[[turn off|disable|untick|uncheck|switch off|deselect] <names>|switch <names> off|I don't need <names>]`, { names }, chosen.map((w) => is(w, false)));
      }
    },
    () => {
      const widget = pick(["input", "text_area", "spinner"], (w) => w.label !== "" || w.text !== "");
      if (widget === null) return null;
      const name = named(random, nameOf(widget));
      const value = widget.kind === "spinner" ? String(random.whole(1, 99)) : b.things.valueFor(nameOf(widget));
      const quoted = random.pick([value, value, `"${value}"`, `'${value}'`]);
      return clause(
        b,
        `[[type|enter|write|put|fill in|input|insert] <value> [in|into|as|for|in the field|under] [|the ]<name>[| field| box|]|[set|change] [|the ]<name>[| field|] to <value>|fill [|in ][|the ]<name> with <value>|[my|the|her|his] <name> is <value>|<name>: <value>|make [|the ]<name> <value>|use <value> as [|the ]<name>|let [|the ]<name> be <value>]`,
        { name, value: quoted },
        [new Fill(widget, value)],
      );
    },
    () => {
      // Several fields in one breath.
      const first = pick(["input"], (w) => w.label !== "");
      if (first === null) return null;
      const peers = usable().filter((w) => w.kind === "input" && w.place === first.place && w.label !== "" && unique(w, usable()));
      if (peers.length < 2) return null;
      const chosen = random.some(peers, random.whole(2, Math.min(3, peers.length)));
      const parts = chosen.map((w) => ({ w, value: b.things.valueFor(w.label) }));
      if (new Set(parts.map(({ value }) => value)).size < parts.length) return null;
      const form = random.whole(0, 3);
      const sep = form === 0 ? " is " : form === 1 ? " " : form === 2 ? ": " : " = ";
      const said = listed(random, parts.map(({ w, value }) => named(random, w.label) + sep + value));
      const turned = listed(random, parts.map(({ w, value }) => `${value} as ${named(random, w.label)}`));
      return clause(b, random.chance(0.6) ? `[fill in [|the form with |]|enter |the |put in |complete the form: |]<said>` : `[enter|fill in|put|give|use] <turned>`, { said, turned }, parts.map(({ w, value }) => new Fill(w, value)));
    },
    () => {
      const widget = pick(["combo"], (w) => w.options.length > 1);
      if (widget === null) return null;
      const option = random.pick(widget.options);
      return clause(
        b,
        `[[choose|select|pick|take] <option> [as|for|in|from|under] [|the ]<name>[| list| drop-down|]|[set|change|switch] [|the ]<name> to <option>|I want <option> as [|the ]<name>|<name> should be <option>|make [|the ]<name> <option>|<name>: <option>]`,
        { name: named(random, nameOf(widget)), option: named(random, option) },
        [new Choose(widget, option)],
      );
    },
    () => {
      const widget = pick(["slider"]);
      if (widget === null) return null;
      const [value, said] = random.pick([
        [50, "half"], [50, "the middle"], [33, "a third"], [33, "about a third"], [25, "a quarter"], [67, "two thirds"], [75, "three quarters"], [100, "the maximum"], [0, "the minimum"],
        [0, "zero"], [100, "full"], [10, "10%"], [20, "20 %"], [30, "30%"], [40, "40 percent"], [60, "60%"], [70, "70%"], [80, "80 percent"], [90, "90%"], [15, "15%"], [85, "85%"], [100, "the very top"], [45, "45"], [55, "55"], [65, "65"],
      ] as const); // prettier-ignore
      return clause(
        b,
        `[[set|turn|change|put|move|drag|bring] [|the ]<name>[| slider|] [to|to about|to roughly|up to|down to] <said>|<name> [to|at] <said>|I want [|the ]<name> at <said>|make [|the ]<name> <said>]`,
        { name: named(random, nameOf(widget)), said },
        [new Slide(widget, value, said)],
      );
    },
    () => {
      // By number among its like.
      const kind = random.pick(["checkbox", "button", "input", "row", "radio", "switch", "combo", "link", "icon", "tab"] as const);
      const first = usable().filter((w) => w.kind === kind && world.isShown(w));
      if (first.length < 2 || first.some((w) => w.place !== first[0]?.place)) return null;
      const at = random.whole(0, Math.min(5, first.length - 1));
      const widget = first[at];
      if (widget === undefined) return null;
      const last = at === first.length - 1;
      const ordinal = last && random.chance(0.6) ? "last" : (nth[at] ?? "last");
      const noun = nouns[kind] ?? "one";
      if (kind === "input") {
        const value = b.things.valueFor("x");
        return clause(b, `[type|write|enter|put] <value> [in|into] the <ordinal> [field|box|text field]`, { value, ordinal }, [new Fill(widget, value)]);
      }
      const press = kind === "checkbox" || kind === "switch" || kind === "radio" ? new Set_(widget, (w) => w.checked === true) : new Press(widget);
      const verb = kind === "checkbox" || kind === "switch" ? "[tick|check|turn on|enable|select]" : "[click|select|choose|press|open|pick|click on]";
      return clause(b, `${verb} the <ordinal> ${noun}`, { ordinal }, [press]);
    },
    () => {
      // By its name alone.
      const row = pick(["row"]) ?? null;
      if (row === null) return null;
      return clause(b, `[select|click|choose|mark|highlight|pick|go to] [|the ][|row |entry |line ]<name>`, { name: named(random, row.text) }, [new Press(row)]);
    },
    ...compoundAsks(b),
  ];
} // prettier-ignore
