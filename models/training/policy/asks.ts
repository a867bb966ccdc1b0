import { readShare } from "../../../app/local-policy/share.js";
import type { Builder } from "./build.js";
import { cellsOf } from "./build.js";
import { compoundAsks } from "./compound.js";
import {
  carelessly,
  listed,
  named,
  namesIn,
  politely,
  say,
  speakOf,
  tellable,
  withReason,
} from "./phrases.js";
import {
  buttonGoal,
  clashes,
  done,
  gerund,
  lookOf,
  orderOf,
  plainName,
  switchGoal,
  verbsFor,
} from "./synonyms.js";
import type { Clause, Sub } from "./teacher.js";
import { Choose, Chord, Drag, Fill, Open, Press, reach, Set_, Slide, Until } from "./teacher.js";
import type { Widget, World } from "./world.js";
import { isWidget } from "./world.js";

type Ask = () => Clause | null;

/** A clause from a template and what it wants. */
export function clause(
  b: Builder,
  template: string,
  slots: Readonly<Record<string, string>>,
  subs: readonly Sub[],
): Clause {
  const { random } = b;
  return { text: spokenBy(random, say(random, template, slots), slots, subs), subs, possible: true };
} // prettier-ignore

/** What a person makes of an order: polite or hasty words around it, which leave alone what is to be typed. */
function spokenBy(random: Builder["random"], text: string, slots: Readonly<Record<string, string>>, subs: readonly Sub[]): string {
  const typed = subs.flatMap((sub) => (sub instanceof Fill ? [sub.text] : []));
  const first = Object.entries(slots).filter(([key, value]) => value !== "" && text.startsWith(value) && !/^(?:order|doing|verb|action|does)$/u.test(key));
  const begins = first.some(([, value]) => /[^a-z ]/u.test(value));
  const bare = begins || typed.some((value) => text.startsWith(value) || text.endsWith(value));
  const plain = subs.length > 0 && subs.every((sub) => [Press, Set_, Open, Choose, Slide, Until, Drag, Chord].some((one) => sub instanceof one));
  const said = politely(random, plain && random.chance(0.05) ? withReason(random, text) : text, bare, first.length > 0);
  return plain ? carelessly(random, said) : said;
} // prettier-ignore

const nth = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

const nameOf = (widget: Widget): string => (widget.text !== "" ? widget.text : widget.label);

/** All that is written anywhere in a program, or that it could be asked for. */
export const namesOf = (world: World): string[] => [
  ...new Set(
    world.widgets
      .filter((widget) => !widget.hidden && world.isReachable(widget))
      .flatMap(({ text, label, options }) => [text, label, ...options])
      .filter((name) => name !== ""),
  ),
];

const nouns: Readonly<Partial<Record<Widget["kind"], string>>> = {
  button: "[button|button|button|btn|push button]", icon: "[icon|button|symbol|picture|little picture]", link: "[link|link|hyperlink]", menu_item: "[menu item|entry|option|menu entry|command]", menu: "menu", tab: "[tab|tab|page|tab page]",
  checkbox: "[checkbox|check box|box|option|tick box|tickbox]", switch: "[switch|toggle|option|setting|toggle switch]", radio: "[radio button|option|choice|alternative]",
  input: "[field|box|text field|input|entry|text box|line]", text_area: "[text area|text box|editor|field|box|text field]", combo: "[drop-down|list|combo box|menu|selection|drop-down list|dropdown]",
  spinner: "[field|number field|box|spinner|number]", slider: "[slider|slider|slide control|control]", row: "[row|entry|item|line]", cell: "[cell|entry]", header: "[column header|column title|heading]",
}; // prettier-ignore

/** The same where other things are about that might be called so too. */
const plainNouns = {
  button: "button", icon: "[icon|symbol]", link: "link", tab: "tab", row: "[row|entry|line]", combo: "[drop-down|combo box|drop-down list|dropdown]", input: "[text field|text box|input field]",
  checkbox: "[checkbox|check box|tick box]", switch: "[switch|toggle switch]", radio: "radio button",
} as const; // prettier-ignore

/** What is counted along when things of a kind are counted. */
const counted = {
  button: ["button", "icon"], icon: ["icon", "button"], link: ["link"], tab: ["tab"], row: ["row"], combo: ["combo"], input: ["input", "text_area", "spinner"], checkbox: ["checkbox", "switch"], switch: ["switch", "checkbox"], radio: ["radio"],
} as const satisfies Partial<Record<Widget["kind"], readonly Widget["kind"][]>>; // prettier-ignore

/** Kinds that one would press and call by the same nouns. */
const clickables: readonly Widget["kind"][] = ["button", "icon", "link", "menu_item"];
const typed: readonly Widget["kind"][] = ["input", "text_area", "spinner"];
const ticked: readonly Widget["kind"][] = ["checkbox", "switch"];

// What people say; "<name>" is the thing, "<noun>" what it is.
const clicks =
  "[click|press|hit|tap|push|use|click on|activate|tap on|press on|go for|punch|trigger|choose|select] [|the ]<name>[| <noun>| <noun>]|[click|press|hit|tap|push|click on] [|the ]<name>[| <noun>]|[click|press|find and click|look for and press|hit|tap] the <noun> [called|named|labelled|that says|saying|that reads|with the words|marked|with the label|where it says] <name>|the <noun> [called|named|labelled|that says|saying|marked] <name>[| has to be pressed| needs to be clicked|, press it|: click it|, please]|<name> is [the <noun> to press|what I want you to press|to be clicked|what you have to press|the <noun> that I mean]|<name> [needs a click|has to be pressed|must be pressed|should be clicked|wants to be clicked]|it's <name> that [I want clicked|has to be pressed|you should press|I want]|give <name> a [click|press|tap|push]|I [want|need|would like] [|the ]<name>[| <noun>] [pressed|clicked|to be pressed|to be clicked]|click where it says <name>|put the [mouse|pointer] on <name> and click|<name>, [click it|press it|give it a click|that's the one to press]|[click|press] once on <name>|see that <name> gets [pressed|clicked]|[move to|go to|find] <name> and [press|click] it|a [click|press|tap] on <name>[|, please| will do]|with a click on <name>|the <name> <noun>[|, please|: press it]|[press|click] on the word <name>";
const links =
  "[follow|open|visit|take|click|click on|go to|go through] [|the link ][|the ]<name>[| link]|[follow|take] the link [called|named|that says|to] <name>|I want to [see|get to|go to|read] <name>|take me to <name>|bring me to <name>|<name> is where I want to go|on to <name>|let me see <name>|where does <name> lead? [go|take me] there|get me to <name>";
const menuEntries =
  "[choose|select|click|pick|use|go to|open|run|take|call up|call|get|find] <name> [in|from|under|out of|inside] [|the ]<menu>[| menu]|[choose|select|click|pick|use|run|call up] <name> [in|from] the <menu> menu|<menu> > <name>|<menu>, then <name>|<menu> - <name>|[in|from|under] [the <menu> menu|<menu>][|,] [choose|take|pick|click|use|select] <name>|[open|go to|go into|unfold] [|the ]<menu>[| menu] and [choose|click|pick|take|press] <name>|under <menu> there [is|should be] <name>, [use it|take it|click it]|from <menu> I want <name>|I want <name> from [|the ]<menu>[| menu]|<name> is [in|under] <menu>, [choose it|click it|use it]|the entry <name> [in|of] the <menu> menu|<name> from the <menu> menu[|, please]|what I want is <name> in the <menu> menu|use the <menu> menu: <name>";
const entries =
  "[choose|select|click|pick|use|go to|open|run|take|call up|carry out|execute] <name>[| in the menu| from the menu]|[somewhere in the menus there is|in one of the menus there is] <name>, [use it|choose it|click it]|the menu entry <name>[|, please| is what I want]|look through the menus for <name> and [choose|click] it|find <name> in the menus and [choose|click|use] it|I want the menu entry <name>|<name> from the menu[|, please]|the command <name>[|, please| is what I need]";
const pages =
  "[open|go to|switch to|show|click|select|change to|bring up|go over to|move to|jump to|turn to|call up|view|get to|flip to|show me|let me see|take me to|bring me to|get me to|head over to|go back to|look at] [|the ]<name>[| tab| page| section| view| part| area]|[open|show me|go to] the [tab|page|section|part] [called|named|with the title|labelled] <name>|I [want|need|would like|have] to [see|look at|get to|go to] [|the ]<name>[| tab| page| section]|[I'd like|I want] [to be|to get] on the <name> [tab|page]|[everything|all] about <name>, [please|show me that]|show me what [is|there is|stands] [under|in|on] <name>|what [is|do we have] under <name>? [open it|go there|show me]|<name> is [where I want to go|the [tab|page|section] that I want|what I want to see|what I'm looking for|where I need to be]|on to <name>|over to <name>|next <name>, please|<name> should be [open|shown|in front|on the screen]|let's have a look at <name>|let's look at <name>|have a look [at|into] <name>|[open|show] what belongs to <name>|get <name> on the screen|bring <name> to the front|make <name> the page that is [shown|open]|the <name> [tab|page|section][|, please]|to <name>, please|put up <name>|I'd rather see <name>|now for <name>|leave this page and go to <name>|I'm looking for <name>|get <name> up|turn the page to <name>";
const menus =
  "[open|show|unfold|pull down|click|click on|bring up|drop down|let me see|go to] the <name> menu|[open|show me|unfold] the menu [called|named] <name>|show me what is in the <name> menu|what is in the <name> menu? [open it|show me]|I [want|need] to see the <name> menu|the <name> menu should be open|have the <name> menu open|the menu <name>[|, please]|what can I do in the <name> menu? show me|let me look into the <name> menu|the <name> menu, [please|open it]";
const dialogs =
  "[open|bring up|show|call up|get me|let me see|show me|take me to|go to] the <name> [dialog|window|dialog box|form]|I [want|need] the <name> [dialog|window|form]|I [want|need] to see the <name> [dialog|window]|get the <name> [dialog|window] up|the <name> [dialog|window] should be open|the <name> [dialog|window][|, please]|where is the <name> [dialog|window]? [bring it up|open it]";
const radios =
  "[choose|select|pick|set it to|click|use|I'd like|take|mark|go for|opt for|decide on|go with|settle on|put it on|turn it to|change it to|change over to|switch to] [|the ][option |]<name>|[it should be|make it|let it be|I prefer|I'd rather have|I want|I'll take|we take|we want|give me|let's have|let's take|let's go with] [|the option ]<name>|<name> [is what I want|is the one I want|is the right one|it is|suits me best|is fine|would be best|would be better|should be chosen|should be selected|please|is my choice|will do|sounds good|is the one to take|is better]|of [these|all these|the options][|,] [take|choose|pick|I want|I prefer] <name>|my choice is <name>|I [decided on|decided for|opt for|am for|vote for|go for|settle for] <name>|the [right|best] [one|choice|answer|option] is <name>|put the dot [at|beside|next to|in front of] <name>|the dot [belongs|goes|should be] at <name>|the [option|choice] <name>[|, please| is the one]|anything but the others: <name>|with the option <name>|from the options [choose|take|pick] <name>|as for this, <name>|rather <name>";
const boxOn =
  "[tick|check|mark|select|put a tick at|put a check mark at|put a tick in|put a cross at|set the tick at|set the check mark at|tick the box for|tick the box beside|check the box next to|check the box for|fill the box of] [|the ]<name>[| <noun>|]|there should be a tick [at|beside|in|next to] <name>|<name> [needs|should have|should get|must have|gets] a [tick|check mark]|<name> [should be|has to be|must be|is to be] [ticked|checked|marked|selected]|make sure <name> is [ticked|checked|marked|selected]|I want <name> [ticked|checked|selected|marked]|have <name> ticked|see that <name> is ticked|<name>: [yes|tick|ticked|checked]|the box [for|beside|next to|called|named|of] <name> [should be ticked|must be checked|has to be ticked|, tick it]|leave a tick at <name>";
const switchOn =
  "[flip|flick|slide|move|set|push] [|the ]<name>[| switch] to on|[set|put|bring] [|the ]<name>[| switch] to on|the switch [for|of|called|beside] <name> [should be on|has to be on|, turn it on]|<name>: on";
const anyOn =
  "[turn on|enable|switch on|activate|allow|put on|set|start|start up] [|the ]<name>[| on|]|[turn|switch|put|set] [|the ]<name> on|[turn|switch] [|the ]<name> back on|make sure[| that] <name> is [on|enabled|active|switched on|turned on]|<name> [should be|has to be|must be|is to be|ought to be] [on|enabled|active|switched on|turned on]|I [want|need|would like] <name>[|, please]|I want <name> [on|enabled|switched on|active|turned on]|I [want|need|would like] [to have|to use] <name>|there [should|has to|must] be <name>|[let me have|give me|let there be|I'll have|let's have|we need|we want|we'd like] <name>|say yes to <name>|<name>[, yes|, yes please|: yes|: on|, please|, on]|yes to <name>|with <name>, please|add <name>|include <name>|I [can't do|don't want to be] without <name>|don't leave out <name>|I [miss|could do with|could use|fancy] <name>|<name> [would be good|would be nice|would help|is wanted|is needed|is a must|please]|without <name> it's no good|have <name> [on|switched on]|keep <name> on|leave <name> on|opt in to <name>|I'm in favour of <name>|I'm for <name>|I agree to <name>|get <name> going|see to it that <name> is on|why is <name> off? [turn it on|switch it on]|<name> is off, but I [want|need] it|bring <name> back|make use of <name>|I've changed my mind, I do want <name>";
const boxOff =
  "[untick|uncheck|unmark|deselect|clear|unselect|take the tick from|remove the tick from|take the check mark from|remove the check mark at|take away the tick at|clear the box for|clear the tick from|take the tick out of|untick the box for|uncheck the box next to] [|the ]<name>[| <noun>|]|there should be no tick [at|beside|in|next to] <name>|<name> [needs|should have|must have|gets] no [tick|check mark]|<name> [should not be|must not be|isn't to be|shouldn't be] [ticked|checked|marked|selected]|make sure <name> is [not ticked|not checked|unchecked|unticked|not selected]|I want <name> [unticked|unchecked|not ticked]|see that <name> is not ticked|<name>: [no|no tick|unticked]|the box [for|beside|next to|called|named|of] <name> [should be empty|must not be ticked|has to be empty|, untick it]|leave the box at <name> empty|no tick at <name>";
const switchOff =
  "[flip|flick|slide|move|set|push] [|the ]<name>[| switch] to off|[set|put|bring] [|the ]<name>[| switch] to off|the switch [for|of|called|beside] <name> [should be off|has to be off|, turn it off]|<name>: off";
const anyOff =
  "[turn off|disable|switch off|deactivate|stop|shut off] [|the ]<name>|[turn|switch|put|set] [|the ]<name> off|make sure[| that] <name> is [off|disabled|not on|not active|switched off|turned off]|<name> [should be|has to be|must be|is to be|ought to be] [off|disabled|switched off|turned off|stopped]|<name> [should not|shouldn't|must not|mustn't] be [on|active|enabled]|I don't [want|need|like|use|care for] <name>[| any more| any longer|]|no <name>[| any more|, please| for me|, thanks| here|]|no more <name>|[there should be|I want] no <name>|<name> [isn't needed|is not needed|isn't necessary|is not wanted|isn't wanted|is unnecessary|is useless|annoys me|gets on my nerves|can go|is superfluous|bothers me|is no use to me|is of no use]|we [don't need|don't want|can do without|have no use for] <name>|say no to <name>|no to <name>|without <name>[|, please]|I can do without <name>|I [have no use for|never use|don't care about|never asked for|have no need of|don't see the point of] <name>|leave out <name>|leave <name> off|keep <name> off|do without <name>|I'm [tired of|not interested in|done with|sick of|against] <name>|<name>[, no|, no thanks|: no|: off|, off]|opt out of <name>|I'd rather not have <name>|I'd rather do without <name>|spare me <name>|see to it that <name> is off|why is <name> on? [turn it off|switch it off]|<name> is on, but I don't [want|need] it|who needs <name>? [turn it off|not me]|drop <name>|skip <name>|I've changed my mind, I don't want <name>|that's enough of <name>|away with <name>|lose <name>";
/** Things that one can get rid of by switching them off. */
const riddable =
  /\b(?:ads?|adverts?|pop-?ups?|newsletters?|notifications?|tips|hints|subtitles|animations|bars?|toolbar|grid|rulers|cookies|alerts|sounds?|reminders?|effects|vibration|summary|mails?|banners?|icons?|borders?|lines)$/iu;
const rid =
  "get rid of <name>|do away with <name>|I want to get rid of <name>|free me from <name>|I'd like to be rid of <name>";
/** Names that say no themselves: "turn on don't ask" is nobody's English. */
const negative = /^(?:do not|don'?t|no|never|without|not|none|skip|ignore|mute)\b/iu;
/** Names that are sentences: "I accept the terms". */
const statement = /^(?:i|we|my|you|it|this|yes)\b/iu;
const statementOn =
  "<name>|yes, <name>|<name>, yes|[tick|check|mark|select|confirm|put a tick at|tick where it says|check the box] <name>|<name> should be [ticked|checked]|there should be a tick at <name>|tick that <name>|it's true, <name>|make sure <name> is [ticked|checked]|I agree: <name>|the box <name>, please";
const boxOnly =
  "[tick|check|mark|select|put a tick at|put a tick beside|check the box|tick the box|check the box next to] <name>|<name> should be [ticked|checked|selected]|there should be a tick at <name>|make sure <name> is [ticked|checked]";
const boxOffOnly =
  "[untick|uncheck|unmark|take the tick from|remove the tick from|clear the box|clear the check mark at] <name>|<name> should not be [ticked|checked|selected]|there should be no tick at <name>|make sure <name> is not [ticked|checked]";
const orderOn =
  "<order>|always <order>|I want [it|you|the program] to <order>|it [should|has to|must|ought to] <order>|let it <order>|make it <order>|have it <order>|it would be good if it would <order>|[turn on|enable|switch on|activate|start] <doing>|<doing> is [fine|what I want|all right with me|wanted]|I'd like it to <order>|it may <order>|from now on <order>|do <order>|the option to <order> should be on|I'm for <doing>|yes, <order>|it's all right to <order>|I agree to <doing>";
const orderOff =
  "don't <order>[| any more|]|do not <order>|never <order>|[stop|quit|no more|turn off|switch off|disable|deactivate] <doing>|it [shouldn't|should not|must not|mustn't] <order>|no need to <order>|there's no need to <order>|I don't want [it|you|the program] to <order>|I'd rather it didn't <order>|no <doing>[|, please]|don't let it <order>|<doing> [isn't needed|is not what I want|annoys me|isn't necessary]|it needn't <order>|you don't have to <order>|I'm against <doing>|the option to <order> should be off|I don't like it to <order>";
const toggles =
  "[toggle|flip|flick] [|the ]<name>|change [|the ]<name> over|turn [|the ]<name> the other way|<name> the other way round|make <name> the opposite of what it is|if <name> is on turn it off, if it is off turn it on";
const onlyThese =
  "[leave|keep|have] [only|just|nothing but] <names> [switched on|turned on|on|ticked|checked|enabled|active|selected]|[only|just|nothing but|none but] <names> should be [on|ticked|checked|enabled|selected|active]|[select|tick|enable|choose|check|turn on|I want|I need] [only|just|nothing but] <names>|[tick|enable|select|turn on|check] <names> and [nothing else|no other|none of the others|leave the rest off]|turn [everything|all the others|the others] off [except|but|but not] <names>|[everything|all] off [except|but|apart from|save] <names>|<names> and [nothing else|nothing more|that's it|none of the others]|I [don't want|don't need|want nothing|need nothing] anything [but|except|other than|apart from] <names>|[untick|uncheck|switch off|turn off|clear|disable|deselect] [all|everything|all of them|all the others] [but|except|apart from|other than] <names>|<names> [on|ticked], [everything else|the rest|all the others|all the rest] off|<names> [can stay|stays on|may stay|should stay], the [others|rest] [can go|go|off|must go]|the only [ones|thing] I [want|need] [are|is] <names>|keep <names>, drop the [rest|others]|no other than <names>|all I [want|need] is <names>|<names> is all I [want|need]|leave it at <names>|[limit|restrict] it to <names>|[nothing|none] except <names>|apart from <names> I [want|need] nothing|I [want|need] no other than <names>|let <names> be the only ones|make it <names> only|<names> only|just <names>|the others can go, keep <names>|except for <names> turn everything off";
const allBut =
  "[turn on|enable|tick|check|switch on|select|choose|put on|mark|I want|give me|I'll take|I need] [everything|all|all of them|every one|all the boxes|all options|each of them|the whole lot|every single one] [except|but|apart from|other than|except for|but not|save|besides|minus|without] <names>|[everything|all of them|all] [except|but|apart from|other than] <names>[| on| should be on| please|]|[everything|all of them] should be [on|ticked|enabled|selected][|,] [except|but not|only not|apart from] <names>|[tick|select|turn on|check|enable] [all|everything][|,] [but leave out|only leave out|but skip|just not|only not|but not] <names>|leave out <names>, [take|tick|turn on|select] [the rest|everything else|all the others]|<names> off, [everything else|the rest|all the others] on|<names> not, but [all the others|everything else|the rest]|not <names>, but [all the others|everything else|the rest]|all the others on, only <names> off|[turn|switch] everything on [except|but|apart from] <names>|with the exception of <names> I want [all of them|everything]|I want [everything|all of them], just no <names>|only <names> should be [off|left out|unticked]|the only [thing|ones] I don't want [is|are] <names>|apart from <names> turn everything on";
const noneOf =
  "[turn off|disable|untick|uncheck|switch off|clear|deselect|stop|take the tick from|unselect] [everything|all|all of them|all the boxes|every option|every one of them|each of them|the whole lot|all options|every single one|them all|everything here]|[turn|switch] [everything|all of them|them all|the whole lot] off|[everything|all of them|all of it|the lot] [off|should be off|must be off|has to go|can go]|none of [them|these|it|this]|none of [them|these] should be [on|ticked|enabled|selected]|I [want|need] none of [them|these|it|this]|nothing of [this|that|it|the kind]|I don't [want|need] [any of them|any of these|any of this]|not a single one[| of them]|no [extras|options] at all|say no to [everything|all of them|all of it]|no to [all of them|everything]|[clear|remove|take out] all the [ticks|check marks]|there should be no tick anywhere|leave all the boxes empty|I can do without all of [them|this|these]|away with all of them|not one of them should be on|nothing should be [on|ticked|selected]|I'd rather have none of them";
const everyOne =
  "[turn on|enable|tick|check|switch on|select|activate|mark|choose|take|put a tick at] [everything|all|all of them|all the boxes|every option|every one of them|each of them|the whole lot|all options|every single one|them all|everything here]|[turn|switch] [everything|all of them|them all|the whole lot] on|[everything|all of them|the lot] [on|should be on|must be on|please]|all of [them|these|it][|, please]|I [want|need|'ll take|would like] [all of them|everything|all of it|the whole lot|every one of these|each and every one]|the full programme, please|say yes to [everything|all of them|all of it]|yes to [all of them|everything]|[put|set] all the [ticks|check marks]|there should be a tick everywhere|not one of them should be off|leave none of them out|don't leave any of them out|give me the lot|everything you've got|with all of them|nothing should be off|each box should have a tick";
const someOn =
  "[turn on|enable|tick|check|switch on|activate|select|mark|choose|I want|I need|I'd like|give me|say yes to|put on|add|include|we need|start] <names>|[switch|turn|put|set] <names> on|<names> [should be|have to be|must be] [on|ticked|enabled|active|checked]|make sure <names> are [on|ticked|enabled|active]|<names>, please|let me have <names>|with <names>|<names> on|I want <names> [on|ticked|enabled|switched on]|both should be on: <names>|see that <names> are on|what I [want|need] is <names>|yes to <names>|I'd be glad of <names>|don't forget <names>";
const someOff =
  "[turn off|disable|untick|uncheck|switch off|deselect|deactivate|stop|clear|drop|leave out|skip|say no to] <names>|[switch|turn|put|set] <names> off|<names> [should be|have to be|must be] [off|disabled|switched off]|make sure <names> are [off|disabled|not on]|<names> off|<names> [aren't needed|are not needed|can go|aren't wanted]|I can do without <names>|spare me <names>|I want <names> [off|switched off|disabled]|see that <names> are off|no to <names>|I'm tired of <names>|away with <names>";
/** "A or B", "A, B or C" after a "no". */
const neither =
  "I don't [need|want|use|like|care for] <none>[| any more|]|no <none>[|, please|]|without <none>|we don't [need|want] <none>|I have no use for <none>|I'm not interested in <none>|there should be no <none>|I never use <none>|I [want|need] neither <nor>|neither <nor>[|, please]|neither <nor> should be on";
const fills =
  "[type|enter|write|put|fill in|input|insert|key in|note|put down|write down] <value> [in|into|as|for|in the field|under|in the box|where it says|next to|at|on the line] [|the ]<name>[| field| box|]|[type|enter|write|put] <value> into the <name> [field|box|line]|[set|change|alter|correct|update|switch] [|the ]<name>[| field|] to <value>|fill [|in ][|the ]<name> with <value>|fill in [|the ]<name>: <value>|[my|the|her|his|our|its] <name> is <value>|<name>: <value>|<name> <value>|<name> = <value>|make [|the ]<name> <value>|use <value> [as|for] [|the ]<name>|let [|the ]<name> be <value>|[under|in|for|as|at|next to] [|the ]<name>[|,] [write|put|enter|type|put down|fill in|I want] <value>|in the field <name> [write|put|enter|type] <value>|the <name> [should be|ought to be|has to be|must be|should read|should say|shall be|is to be|becomes|is now] <value>|<value> [should be|is|goes in|belongs in|comes into|goes into|has to be] the <name>|<value> [as|for] [|the ]<name>|where it says <name> [write|put|type|enter] <value>|I'd like the <name> to be <value>|I want <value> [as|for|in|under] [|the ]<name>|have <value> [in|as] [|the ]<name>|give <value> as [|the ]<name>|when it asks for the <name>, [say|write|put|give] <value>|for [|the ]<name> take <value>|the right <name> is <value>|the new <name> is <value>|put <value> where the <name> goes|the <name> [field|box] needs <value>|the <name> [field|box] gets <value>|replace what's in <name> by <value>|there should be <value> in [|the ]<name>[| field]|as far as the <name> goes, it's <value>|it's <value> for the <name>|<value> is what goes into <name>|I need <value> in the <name> field|the <name>, that's <value>|note that the <name> is <value>";
const amounts =
  "[set|change|put|alter|adjust|turn|bring|raise or lower] [|the ]<name> to <value>|[set|put] <name> at <value>|<name>: <value>|<name> <value>|<name> = <value>|make [|the ]<name> <value>|[the|my] <name> [is|should be|has to be|must be|ought to be|is to be] <value>|[enter|type|put|write|key in|fill in] <value> [for|as|in|into|under] [|the ]<name>|<value> [for|as] [|the ]<name>|I [want|need|would like] <name> [at|to be|of] <value>|I [want|need] <value> for <name>|let [|the ]<name> be <value>|the number for <name> is <value>|use <value> [for|as] <name>|for <name> take <value>|<value> is right for <name>|go to <value> with [|the ]<name>|have <name> at <value>";
const drops =
  "[choose|select|pick|take|use|mark] <option> [as|for|in|from|under|in the list|at|on the list] [|the ]<name>[| list| drop-down|]|[choose|select|pick] <option> [in|from] the <name> [list|drop-down|menu|box]|[set|change|switch|turn|alter|put] [|the ]<name> to <option>|I [want|need|prefer|would like|'d like] <option> [as|for|under] [|the ]<name>|[|the |my ]<name> [should be|is|has to be|must be|ought to be|is to be] <option>|make [|the ]<name> <option>|<name>: <option>|<name> <option>|<name> = <option>|[from|in|under] [|the ]<name>[| list][|,] [choose|pick|take|select|I want] <option>|for [|the ]<name>[|,] [choose|pick|take|I want|use|I prefer|go for] <option>|<option> [as|for] [|the ]<name>|<option> is [the right|my|the] <name>|the <name> I [want|need|prefer] is <option>|[let|have] [|the ]<name> be <option>|go for <option> [as|in] [|the ]<name>|when it comes to [|the ]<name>, [I prefer|take|it's] <option>|out of the <name> list [take|I want] <option>|with <name> on <option>|leave <name> on <option>|<name> on <option>|the <name> [list|drop-down] should [say|show|be on] <option>|as <name> I [want|prefer|would like] <option>|<option> would be the right <name>|the <name> isn't right, it should be <option>|what I want for <name> is <option>|open the <name> list and [choose|pick|take|select] <option>";
const slides =
  "[set|turn|change|put|move|drag|bring|adjust|slide|push|get|take] [|the ]<name>[| slider|] to <said>|[set|put|leave|keep] [|the ]<name> at <said>|<name> [to|at|on|:] <said>|I [want|need|would like|'d like] [|the ]<name> [at|to be at] <said>|make [|the ]<name> <said>|<name> [should be|has to be|ought to be|must be|is to be] [at |]<said>|[the slider|the control] [for|of|called] <name> [should be|goes|belongs|should stand] at <said>|<said> is [enough|right|fine|good|what I want|best] for [|the ]<name>|have [|the ]<name> at <said>|let [|the ]<name> be <said>|for [|the ]<name>[|,] I want <said>|go to <said> with [|the ]<name>|with [|the ]<name> go to <said>|get me <said> of <name>|<said> for [|the ]<name>|<name> <said>[|, please]|drag the <name> [slider|handle|knob] to <said>|<name>: <said>";
const slidesUp =
  "[turn|bring|push|move|drag|slide|crank|put|set] [|the ]<name> up to <said>|[raise|increase|lift|boost] [|the ]<name> to <said>|more <name>: <said>|<name> up to <said>|it needs more <name>, <said>|there's too little <name>, make it <said>|up with [|the ]<name> to <said>";
const slidesDown =
  "[turn|bring|pull|move|drag|slide|put|set] [|the ]<name> down to <said>|[lower|reduce|decrease|cut|drop] [|the ]<name> to <said>|less <name>: <said>|<name> down to <said>|there's too much <name>, make it <said>|it needs less <name>, <said>|down with [|the ]<name> to <said>";
const slidesFull =
  "[turn|push|move|slide|drag|crank|bring] [|the ]<name>[| slider] <all>|<name> <all>|[I want|have] [|the ]<name> <all>|[set|put] the <name> slider <all>|take <name> <all>";
const rowNames =
  "[select|click|choose|mark|highlight|pick|go to|click on|tap|take|point at] [|the ][|row |entry |line |item ]<name>|[select|mark|highlight|choose|pick] the [row|entry|line|item|one] [called|named|that says|with the name|saying|that reads] <name>|I [want|need|mean] [|the ][|row |entry |line ]<name>|<name> [is the one I want|should be selected|should be marked|is the one|should be highlighted|is what I mean]|the [row|entry|line|item|one] [called|named|that says|with] <name>[|, please|: select it|, click it]|put the selection on <name>|<name>, click it|in the list [select|choose|click|mark|pick] <name>|from the list [choose|pick|take|select] <name>|let <name> be selected|find <name> in the list and [click|select] it|look for <name> and [click|mark|select] it";
const rowCells =
  "[select|click|choose|mark|highlight|pick|click on] the [row|line|entry|one] [with|that says|containing|where it says|saying|that has|of|that holds|showing] <name>|the [row|line|entry|one] [with|that says|where it says|that has] <name>[|, please|: select it|, click it]|I [want|mean] the [row|line|entry|one] [with|that says|where it says] <name>|where it says <name>, [click|select the line]|find <name> in the table and [select|click|mark] its [row|line]|look for the [row|line|entry] with <name> and [select|click|mark] it|[select|mark|highlight] whatever [says|has] <name>|there is [a line|an entry|a row] with <name>, [select it|click it|mark it]";

/** Shares of a slider's way, in words that the product reads. */
const parts: readonly string[] = (
  "half|the middle|halfway|half way|about half|the half-way mark|a bit more than half|a little over half|just under half|half of it|one half|roughly half|exactly half|a third|about a third|one third|a good third|just over a third|a little less than a third|a quarter|one quarter|about a quarter|not quite a quarter|two thirds|about two thirds|" +
  "two thirds of the way|a third of the way|a quarter of the way|half of the way|three quarters of the way|three quarters|about three quarters|just under three quarters|nearly three quarters|one fifth|a fifth|two fifths|three fifths|four fifths|a tenth|one tenth|two tenths|three tenths|four tenths|nine tenths|" +
  "the maximum|maximum|the max|max|the minimum|minimum|the min|the lowest|the highest|the lowest level|the highest level|zero|the very top|the top|the bottom|the very bottom|full|the full|1/2|1/3|2/3|1/4|3/4|1/5|4/5"
).split("|");

/** A share as somebody may say it, and what it comes to. */
function shareOf(random: Builder["random"]): readonly [number, string] {
  if (random.chance(0.5)) {
    const said = random.pick(parts);
    return [readShare(said) ?? 50, said];
  }
  const value = random.chance(0.6) ? 5 * random.whole(0, 20) : random.whole(0, 100);
  const n = String(value);
  return [value, random.pick([`${n}%`, `${n} %`, `${n} percent`, `${n} per cent`, `${n}%`, `about ${n}%`, `roughly ${n} percent`, n, `some ${n} percent`, `${n} out of 100`.replace(/^.*of 100$/u, `${n}%`), `around ${n} percent`])];
} // prettier-ignore

/** What can be asked of any single thing: pressing, ticking, filling, choosing, by name, number or place. */
export function widgetAsks(b: Builder): Ask[] {
  const { world, random } = b;
  // From here on it is this program that is spoken of.
  speakOf(random, () => namesOf(world));
  const there = () => world.widgets.filter((widget) => !widget.hidden && world.isReachable(widget) && reach(world, widget)?.type !== "fail");
  const usable = () => there().filter((widget) => !widget.disabled && widget.row === null);
  const same = (widget: Widget, among: readonly Widget[]) => among.filter((other) => plainName(nameOf(other)) === plainName(nameOf(widget))).length;
  /** The only one of its name among those of kinds that are asked for in the same words. */
  const unique = (widget: Widget, among: readonly Widget[]) => same(widget, among) === 1;
  const pick = (kinds: readonly Widget["kind"][], test: (widget: Widget) => boolean = () => true): Widget | null => {
    const others = there().filter(({ kind }) => kind !== "text" && kind !== "header");
    const fitting = usable().filter((widget) => kinds.includes(widget.kind) && nameOf(widget) !== "" && unique(widget, others) && test(widget));
    return fitting.length === 0 ? null : random.pick(fitting);
  };
  /** Whether boxes other than these are to be seen: then "all of them" says too little. */
  const whole = (peers: readonly Widget[]) => !world.widgets.some((other) => ticked.includes(other.kind) && !peers.includes(other) && world.isShown(other));
  const isOn = (w: Widget, on: boolean) => new Set_(w, ({ checked }) => (checked === true) === on);
  const called = (widget: Widget) => named(random, nameOf(widget), true);
  return [
    () => {
      const widget = pick(clickables, (w) => w.group !== "closes");
      if (widget === null) return null;
      const noun = nouns[widget.kind] ?? "";
      const text = nameOf(widget);
      const press = [new Press(widget)];
      const r = random.next();
      const goal = r < 0.4 ? buttonGoal(text, namesIn(random)) : null;
      if (goal !== null) return clause(b, goal, {}, press);
      const look = widget.picture && r < 0.75 ? lookOf(random, text, namesIn(random)) : null;
      if (look !== null) return clause(b, clicks.replace(/<noun>/gu, "[icon|button|symbol|picture]"), { name: look }, press);
      if (r < 0.3) {
        const order = ordered(random, text);
        if (order !== null) return clause(b, "<order>|<order>|I want to <order>|I need to <order>|let me <order>|I'd like to <order>|it's time to <order>|can I <order>?|<doing>, please|how do I <order>? do it for me|we have to <order>|let us <order>", order, press);
      }
      const name = called(widget);
      if (widget.kind === "menu_item") {
        const { title } = widget.place;
        // An entry of a list that has been opened.
        if (title.startsWith("options of ")) return clause(b, "[choose|pick|select|take|click|use] <name>|<name>[, please| is what I want| it is]|make it <name>|I want <name>|from the list [take|choose|pick] <name>", { name }, press);
        return title !== "" && widget.place.opener !== null && random.chance(0.5) ? clause(b, menuEntries, { name, menu: named(random, title) }, press) : clause(b, entries, { name }, press);
      }
      return clause(b, (widget.kind === "link" && random.chance(0.5) ? links : clicks).replace(/<noun>/gu, noun), { name }, press);
    },
    () => {
      const r = random.next();
      if (r < 0.12) {
        const menu = pick(["menu"]);
        const opened = world.places.find(({ opener }) => opener === menu);
        if (menu !== null && opened !== undefined) return clause(b, menus, { name: named(random, nameOf(menu)) }, [new Open(opened)]);
      }
      if (r > 0.9) {
        // A dialog by what stands over it, where that is what its button says too.
        const opened = world.places.filter(({ kind, title, opener }) => kind === "dialog" && opener !== null && title !== "" && !title.endsWith("?") && !opener.hidden && !opener.disabled && world.isReachable(opener) && !clashes(title, nameOf(opener), namesOf(world)) && plainName(title).split(" ").some((word) => word.length > 2 && plainName(nameOf(opener)).includes(word)));
        if (opened.length > 0) {
          const dialog = random.pick(opened);
          return clause(b, dialogs, { name: named(random, dialog.title) }, [new Open(dialog)]);
        }
      }
      const widget = pick(["tab"]) ?? pick(["row"], (w) => world.places.some(({ opener }) => opener === w));
      const place = world.places.find(({ opener }) => opener === widget);
      if (widget === null || place === undefined) return null;
      return clause(b, pages, { name: called(widget) }, [new Open(place)]);
    },
    () => {
      const widget = pick(["checkbox", "switch", "radio"]);
      if (widget === null) return null;
      const text = nameOf(widget);
      const noun = nouns[widget.kind] ?? "";
      if (widget.kind === "radio") return clause(b, radios, { name: called(widget) }, [isOn(widget, true)]);
      const off = widget.checked === true ? 0.75 : 0.3;
      const on = !random.chance(off);
      const subs = [isOn(widget, on)];
      if (statement.test(text)) return clause(b, on ? statementOn : boxOffOnly, { name: random.chance(0.7) ? plainName(text).replace(/\bi\b/gu, "I") : named(random, text) }, subs);
      if (negative.test(text)) return clause(b, on ? boxOnly : boxOffOnly, { name: named(random, text) }, subs);
      const goal = random.chance(0.35) ? switchGoal(text, namesIn(random)) : null;
      if (goal !== null) return clause(b, on ? goal.on : goal.off, {}, subs);
      const order = random.chance(0.6) ? ordered(random, text, true) : null;
      if (order !== null) return clause(b, on ? orderOn : orderOff, order, subs);
      const name = called(widget);
      if (random.chance(0.03)) return clause(b, toggles, { name }, [isOn(widget, widget.checked !== true)]);
      const own = widget.kind === "checkbox" ? (on ? boxOn : boxOff) : on ? switchOn : switchOff;
      const template = random.chance(widget.kind === "checkbox" ? 0.3 : 0.12) ? own : on ? anyOn : riddable.test(text) && random.chance(0.1) ? rid : anyOff;
      const made = clause(b, template.replace(/<noun>/gu, noun), { name }, subs);
      // "Why is it off?" of what is on.
      return on === (widget.checked === true) && /why is|is off, but|is on, but|changed my mind|\bback\b|any more|any longer/iu.test(made.text) ? null : made;
    },
    () => {
      // Several of one group.
      const first = pick(ticked);
      if (first === null) return null;
      const others = there();
      const peers = usable().filter((w) => w.kind === first.kind && w.place === first.place && nameOf(w) !== "" && unique(w, others));
      if (peers.length < 3) return null;
      const chosen = random.some(peers, random.whole(1, Math.min(3, peers.length - 1)));
      const names = listed(random, chosen.map((w) => named(random, nameOf(w))));
      const all = (on: (w: Widget) => boolean) => peers.map((w) => isOn(w, on(w)));
      // More than one has the patience to click.
      if (peers.length > 11) return null;
      const form = whole(peers) ? random.whole(0, 6) : random.whole(5, 6);
      const negated = chosen.some((w) => negative.test(nameOf(w)) || statement.test(nameOf(w)));
      switch (form) {
        case 0:
        case 1:
          return clause(b, onlyThese, { names }, all((w) => chosen.includes(w)));
        case 2:
          return clause(b, allBut, { names }, all((w) => !chosen.includes(w)));
        case 3:
          return clause(b, noneOf, {}, all(() => false));
        case 4:
          return clause(b, everyOne, {}, all(() => true));
        case 5:
          if (chosen.length < 2) return null;
          return clause(b, negated ? "[tick|check|select|mark] <names>" : someOn, { names: !/["',]/u.test(names) && chosen.length === 2 && names.includes(' and ') && random.chance(0.1) ? `both ${names}` : names }, chosen.map((w) => isOn(w, true)));
        default:
          if (chosen.length < 2) return null;
          return clause(b, negated ? "[untick|uncheck|clear|unmark] <names>" : random.chance(0.7) ? someOff : neither, { names, ...either(chosen.map((w) => named(random, nameOf(w)))) }, chosen.map((w) => isOn(w, false)));
      }
    },
    () => {
      const widget = pick(typed, (w) => w.label !== "" || w.text !== "");
      if (widget === null) return null;
      const name = called(widget);
      const number = widget.kind === "spinner";
      const value = number ? String(random.whole(1, 99)) : b.things.valueFor(nameOf(widget));
      if (!tellable(value)) return null;
      const quoted = number ? value : random.pick([value, value, `"${value}"`, `'${value}'`]);
      return clause(b, number && random.chance(0.75) ? amounts : fills, { name, value: quoted }, [new Fill(widget, value)]);
    },
    () => {
      // Several fields in one breath.
      const first = pick(["input"], (w) => w.label !== "");
      if (first === null) return null;
      const all = there();
      const peers = usable().filter((w) => w.kind === "input" && w.place === first.place && w.label !== "" && unique(w, all));
      if (peers.length < 2) return null;
      const chosen = random.some(peers, random.whole(2, Math.min(3, peers.length)));
      const given = chosen.map((w) => ({ w, value: b.things.valueFor(w.label) }));
      if (new Set(given.map(({ value }) => value)).size < given.length || !given.every(({ value }) => tellable(value))) return null;
      const sep = random.pick([" is ", " ", ": ", " = ", " should be ", " -> ", " - ", ", that's "]);
      const quote = random.chance(0.2) ? '"' : "";
      const joined = (texts: readonly string[]) => (random.chance(0.15) ? texts.join("; ") : listed(random, texts));
      const said = joined(given.map(({ w, value }) => named(random, w.label) + sep + quote + value + quote));
      const link = random.pick(["as", "as", "for the", "as the", "in", "under", "for"]);
      const turned = joined(given.map(({ w, value }) => `${quote}${value}${quote} ${link} ${named(random, w.label)}`));
      const sentence = /is|should|that's/u.test(sep);
      const template = random.chance(0.6)
        ? sentence
          ? `the <said>|my <said>|<said>|fill in the form: <said>|here are the details: <said>|<said>, [fill that in|enter that|write that in|put that down]|the form, please: <said>`
          : `[fill in|fill out|complete|do] the form[:| with| like this:] <said>|[enter|put in|fill in|write down|note|type] the following: <said>|[fill in|enter|put in|here is what to fill in:|please fill in:|the fields:|write:|it's like this:|the details are:|here are the details:|these are the data:] <said>|<said>|<said>, [fill that in|enter that|write that in|put that down]|set <said>`
        : `[enter|fill in|put|give|use|write|type|note|put down|take] <turned>|<turned>[|, please|, fill that in]|fill the form with <turned>|the form gets <turned>`;
      return clause(b, template, { said, turned }, given.map(({ w, value }) => new Fill(w, value)));
    },
    () => {
      const widget = pick(["combo"], (w) => w.options.length > 1);
      if (widget === null) return null;
      const option = random.pick(widget.options);
      return clause(b, drops, { name: called(widget), option: named(random, option) }, [new Choose(widget, option)]);
    },
    () => {
      const widget = pick(["slider"]);
      if (widget === null) return null;
      const name = called(widget);
      const now = Number(widget.value);
      const to = (value: number, template: string, said: string): Clause | null => {
        const made = clause(b, template, { name, said, all: said }, [new Slide(widget, value, said)]);
        // A number in the name, or another word for an amount: the product would read something else.
        const read = readShare(made.text);
        return read !== null && Math.abs(read - value) <= 1 ? made : null;
      };
      const r = random.next();
      if (r < 0.08) return to(100, slidesFull, random.pick(["all the way up", "all the way to the right", "all the way up", "up to the top", "up to the maximum", "as high as it goes, to the maximum", "to the very top", "right up to the top", "to the far right, all the way up"]).replace("to the right", "right"));
      if (r < 0.15) return to(0, slidesFull, random.pick(["all the way down", "all the way left", "all the way down", "down to zero", "down to the minimum", "right down to the bottom", "to the very bottom", "as low as it goes, to zero", "down to nothing"]));
      const [value, said] = shareOf(random);
      const way = value > now + 8 ? slidesUp : value < now - 8 ? slidesDown : slides;
      return to(value, random.chance(0.35) ? way : slides, said);
    },
    () => {
      // By number among its like, as they stand there.
      const kind = random.pick(Object.keys(counted) as (keyof typeof counted)[]);
      const seen = world.widgets.filter((w) => world.isShown(w) && world.isIn(w, world.top));
      // What one would count along with them.
      const like: readonly Widget["kind"][] = counted[kind];
      const shown = seen.filter((w) => like.includes(w.kind));
      const place = shown[0]?.place;
      if (shown.length < 2 || place === undefined || shown.some((w) => w.place !== place || w.row !== null)) return null;
      const all = place.children.filter(isWidget).filter((w) => shown.includes(w));
      const more = place.kind === "scroll" && world.linesOf(place) > place.lines;
      if (more && place.offset > 0) return null;
      const at = random.whole(0, Math.min(7, all.length - 1));
      const widget = all[at];
      if (widget?.kind !== kind || widget.disabled) return null;
      // "The second box" may be one to tick or one to write in.
      const mixed = new Set(seen.filter((w) => like.includes(w.kind) || ["input", "combo", "checkbox", "switch", "radio", "text_area"].includes(w.kind)).map((w) => w.kind)).size > 1;
      const left = all.length - 1 - at;
      const ordinal = !more && left === 0 && random.chance(0.6) ? random.pick(["last", "very last", "last"]) : !more && left === 1 && all.length > 3 && random.chance(0.3) ? random.pick(["second to last", "last but one", "next to last"]) : at === 0 && random.chance(0.2) ? "very first" : (nth[at] ?? "last");
      const numbered = random.chance(0.15) && /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth)$/u.test(ordinal) ? `number ${String(at + 1)}` : null;
      const noun = mixed ? plainNouns[kind] : (nouns[kind] ?? plainNouns[kind]);
      const the = numbered === null ? `the <ordinal> ${noun}` : `${noun} <ordinal>`;
      const slots = { ordinal: numbered ?? ordinal };
      if (kind === "input") {
        const value = b.things.valueFor("x");
        if (!tellable(value)) return null;
        const quoted = random.pick([value, value, `"${value}"`]);
        return clause(b, `[type|write|enter|put|fill in|key in] <value> [in|into] ${the}|[in|into] ${the}[|,] [write|type|put|enter] <value>|${the} [gets|should say|should hold|should be] <value>|fill ${the} with <value>|<value> [goes|belongs|comes] into ${the}|put <value> where ${the} is|${the}: <value>`, { value: quoted, ...slots }, [new Fill(widget, value)]);
      }
      if (kind === "checkbox" || kind === "switch") {
        const on = random.chance(0.7);
        return clause(b, on ? `[tick|check|turn on|enable|select|switch on|activate|mark|I want] ${the}|[turn|switch] ${the} on|${the} [should be|has to be|must be] [on|ticked|enabled]|make sure ${the} is [on|ticked]|${the} on` : `[untick|uncheck|turn off|disable|deselect|switch off|clear] ${the}|[turn|switch] ${the} off|${the} [should be|has to be|must be] [off|empty]|make sure ${the} is [off|not ticked]|I don't want ${the}`, slots, [isOn(widget, on)]);
      }
      if (kind === "radio") return clause(b, `[take|choose|select|pick|go for|mark|I prefer|I want|I'd like|click] ${the}|${the} [is what I want|please|is the right one|suits me best|should be chosen]|it should be ${the}|make it ${the}`, slots, [isOn(widget, true)]);
      const opened = world.places.find(({ opener }) => opener === widget);
      const sub = kind === "tab" && opened !== undefined ? new Open(opened) : new Press(widget);
      return clause(b, kind === "tab" ? `[open|go to|show|show me|switch to|change to|select|click|take me to] ${the}|I want [to see |]${the}|${the}[|, please]` : kind === "link" ? `[follow|open|click|take|go through|click on] ${the}|${the}[|, please]` : kind === "combo" ? `[open|click|unfold|click on|drop down|show me the choices of] ${the}` : kind === "row" ? `[click|select|choose|open|pick|click on|mark|highlight|tap|go to|take] ${the}|${the}[|, please|: click it]|I [want|mean] ${the}|[select|mark|click] what is in ${the}` : `[click|select|choose|press|pick|click on|hit|tap|push|use] ${the}|${the}[|, please|: press it| has to be pressed| is the one to press]|I want ${the} pressed|give ${the} a click`, slots, [sub]);
    },
    () => {
      // A row by its name alone, or by what stands in it.
      const cells = there().filter((w) => w.row !== null && w.kind === "cell" && w.text.length > 1 && !w.row.disabled && !w.row.hidden);
      if (cells.length > 0 && random.chance(0.6)) {
        const cell = random.pick(cells);
        const all = there();
        if (cell.row === null || !unique(cell, all)) return null;
        const [first] = cellsOf(world, cell.row);
        const template = first === cell && random.chance(0.5) ? rowNames : rowCells;
        return clause(b, template, { name: named(random, cell.text) }, [new Press(cell.row)]);
      }
      const row = pick(["row"]);
      if (row === null) return null;
      return clause(b, rowNames, { name: named(random, row.text, true) }, [new Press(row)]);
    },
    ...compoundAsks(b),
  ];
} // prettier-ignore

/** "A, B or C", and "A nor B". */
function either(names: readonly string[]): { none: string; nor: string } {
  const last = names.at(-1) ?? "";
  const before = names.slice(0, -1);
  return { none: `${before.join(", ")} or ${last}`, nor: `${before.join(" nor ")} nor ${last}` };
}

/** What a name that begins with a verb orders: "delete my account", and "deleting my account". */
export function ordered(random: Builder["random"], name: string, box = false): { order: string; doing: string } | null {
  const names = namesIn(random);
  const order = orderOf(name);
  const single = order === null && !box ? verbsFor(name) : null;
  if (order === null && single === null) return null;
  const said = random.chance(0.6) ? random.pick(order?.verbs ?? single ?? []) : (order?.verb ?? plainName(name));
  const object = order === null ? random.pick(["it", "this", "that"]) : `${articleFor(random, order.verb, order.object, box)}${order.object}`;
  const verb = clashes(`${said} ${order?.object ?? ""}`.trim(), name, names) || (said !== (order?.verb ?? "") && object.length > 30) ? (order?.verb ?? plainName(name)) : said;
  return { order: done(random, verb, object), doing: done(random, gerund(verb), object) };
} // prettier-ignore

function articleFor(random: Builder["random"], verb: string, object: string, box: boolean): string {
  const [first = ""] = object.split(" ");
  if (box || /^(?:the|a|an|all|my|your|this|that|these|every|each|no|new|selected|when|if|only|any|\d)/u.test(first) || /[^a-z ]/u.test(object)) return "";
  const many = /[^aiosu]s$/u.test(object.split(" ").at(-1) ?? "");
  if (/^(?:add|create|make|insert|write|compose)$/u.test(verb)) return many ? random.pick(["", "some "]) : random.pick(["", /^[aeiou]/u.test(object) ? "an " : "a "]);
  return random.pick(many ? ["", "the ", "my ", "the "] : ["", "the ", "my ", "the ", "this "]);
} // prettier-ignore
