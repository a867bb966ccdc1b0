import type { KeyName } from "../key-names.js";
import { parseChord } from "../key-names.js";
import { normalise } from "../reader/words.js";
import { coreOf } from "./core-words.js";

/** A command of a program, as it is asked for and as programs write it. */
export interface Command {
  /** What its entry or button may say, the usual first. */
  readonly names: readonly string[];
  /** Titles of the menus that it is likely in, the likeliest first. */
  readonly menus: readonly string[];
  /** Entries of such menus that open a further menu in which it may be. */
  readonly within: readonly string[];
  /** The shortcut that nearly all programs share; null where there is none. */
  readonly keys: readonly KeyName[] | null;
  /** What its tick is to be; null where it has none. */
  readonly wants: boolean | null;
  /** Whether the words alone say that it is a command: then menus are searched for it. */
  readonly known: boolean;
}

interface Row {
  readonly asked: RegExp;
  readonly names: string;
  readonly menus: string;
  readonly within?: string;
  readonly keys?: string;
  /** Whether it is something that is on or off. */
  readonly toggles?: true;
}

/** What is asked for in everyday words, what programs call it ("|" between names), and where it usually is. */
const rows: readonly Row[] = [
  { asked: /\bfull[- ]?screen\b/u, names: "Fullscreen|Full Screen Mode|Enter Fullscreen", menus: "view window tools settings options", keys: "f11", toggles: true },
  { asked: /\bline numbers?\b|\bnumber(?:s of)? the lines\b|\bnumbers? (?:beside|next to|in front of) (?:the|each|every) lines?\b/u, names: "Line Numbers|Show Line Numbers|Display Line Numbers", menus: "view options settings document tools edit", within: "Borders|Show|Editor|Margins|View", toggles: true },
  { asked: /\b(?:word|line|text)[- ]?wrap(?:ping)?\b|\bwrap (?:the )?(?:text|(?:long )?lines|words)\b/u, names: "Word Wrap|Wrap Text|Wrap|Line Wrap|Wrap Lines|Dynamic Word Wrap|Text Wrapping|Line Wrapping", menus: "view options document format settings edit tools", within: "Word Wrap|View", toggles: true },
  { asked: /\bstatus ?bar\b/u, names: "Statusbar|Status Bar|Show Statusbar", menus: "view settings options window", within: "Toolbars|Show|Show/Hide", toggles: true },
  { asked: /\btool ?bars?\b/u, names: "Toolbar|Main Toolbar|Show Toolbar|Toolbars|Standard", menus: "view settings options window", within: "Toolbars|Toolbars Shown|Show|Show/Hide", toggles: true },
  { asked: /\bmenu ?bar\b/u, names: "Menubar|Show Menubar", menus: "view settings options window", within: "Show|Show/Hide", toggles: true },
  { asked: /\bside ?(?:bar|pane|panel)\b/u, names: "Side Pane|Sidebar|Side Panel|Show Sidebar", menus: "view settings window options", within: "Side Pane|Sidebar|Show|Toolbars", keys: "f9", toggles: true },
  { asked: /\bruler\b/u, names: "Ruler|Show Ruler|Rulers", menus: "view settings", within: "Show", toggles: true },
  { asked: /\bgrid\b/u, names: "Grid|Show Grid|Grid Lines", menus: "view image settings", within: "Show", toggles: true },
  { asked: /\bhidden (?:files?|folders?|items?|things|ones)\b|\bfiles? that (?:is|are) hidden\b|\bdot ?files\b/u, names: "Show Hidden|Show Hidden Files|Hidden Files|Show Hidden Files and Folders", menus: "view edit go settings", within: "Show|View", keys: "ctrl+h", toggles: true },
  { asked: /\b(?:current|active) line\b.*\bhighlight|\bhighlight\b.*\b(?:current|active) line\b/u, names: "Highlight Current Line|Highlight Line", menus: "view options settings", toggles: true },
  { asked: /\b(?:white ?space|spaces and tabs|non-?print(?:able|ing)|formatting marks|invisible characters|paragraph marks|tabs and spaces)\b/u, names: "Whitespace|Show Whitespace|Show Non-Printable Spaces|Show Formatting Marks|Formatting Marks|Show Paragraphs", menus: "view options settings", within: "Show", toggles: true },
  { asked: /\bauto[- ]?indent(?:ation)?\b/u, names: "Auto Indent|Automatic Indentation|Auto-indent", menus: "document options settings edit tools", toggles: true },
  { asked: /\bread[- ]only\b|\bwrite[- ]protect/u, names: "Read Only|Read Only Mode|Read-Only", menus: "document edit file tools", toggles: true },
  { asked: /\b(?:always on top|on top of (?:all|other|the other|everything))\b/u, names: "Always on Top|Keep on Top|Keep Above Others", menus: "view window options", toggles: true },
  { asked: /\b(?:spell(?:ing)?[- ]?check(?:er|ing)?|check (?:the |my )?spelling)\b/u, names: "Check Spelling|Spelling|Spellcheck|Spell Check|Automatic Spellcheck|Spelling and Grammar", menus: "tools edit document", keys: "f7" },
  { asked: /\b(?:(?:normal|original|standard|default|actual|usual|100 ?%?) (?:zoom|size|text size|font size)|reset (?:the )?zoom|zoom (?:back )?(?:to )?(?:normal|100 ?%?|original))\b/u, names: "Normal Size|Reset Zoom|Original Size|Actual Size|Zoom 100%|Reset Font Size|Default Zoom|Zoom to 100%|100%", menus: "view", within: "Zoom|Scale|Font", keys: "ctrl+0" },
  { asked: /\bzoom (?:it |the \p{L}+ )?(?:to )?(?:fit|whole page)\b|\bfit (?:the )?(?:\p{L}+ )?(?:to|in(?:to)?|on) (?:the )?(?:window|page|screen)\b/u, names: "Fit|Best Fit|Fit to Window|Zoom to Fit|Fit Page|Zoom to Whole Page|Fit Window|Fit to Page", menus: "view image", within: "Zoom" },
  { asked: /\b(?:text|letters|font|writing|everything|it)\b.*\b(?:bigger|larger)\b|\benlarge the (?:text|font|letters|picture|image)\b|\b(?:bigger|larger) (?:text|letters|font)\b/u, names: "Zoom In|Enlarge Font|Increase Font Size|Larger Text|Magnify", menus: "view", within: "Zoom|Text Size", keys: "ctrl+plus" },
  { asked: /\b(?:text|letters|font|writing|everything|it)\b.*\bsmaller\b|\bsmaller (?:text|letters|font)\b/u, names: "Zoom Out|Shrink Font|Decrease Font Size|Smaller Text", menus: "view", within: "Zoom|Text Size", keys: "ctrl+-" },
  { asked: /^(?:change|switch|show|display|view|see|set|present|list)\b.*\bdetail(?:ed|s)?(?: list)?(?: view)?$/u, names: "Detailed List|Detailed List View|Details|Details View|Detailed View|List View|View as List|List", menus: "view", within: "Folder View Mode|View Mode|View|Display as" },
  { asked: /^(?:change|switch|show|display|view|see|set|present|put)\b.*\b(?:as|to|in|into)\b.*\blist(?: view)?$|^(?:use |switch to |the )+list view$/u, names: "List View|List|View as List|Detailed List|Detailed List View|Details|Compact List", menus: "view", within: "Folder View Mode|View Mode|View|Display as" },
  { asked: /^(?:change|switch|show|display|view|see|set|present|put)\b.*\b(?:as|to|in|into)\b.*\b(?:icons?|thumbnails?|grid)(?: view)?$|^(?:use |switch to |the )+icon view$/u, names: "Icon View|Icons|View as Icons|Thumbnail View|Thumbnails|Grid View", menus: "view", within: "Folder View Mode|View Mode|View|Display as" },
  { asked: /^(?:change|switch|show|display|view|see|set|present|put)\b.*\b(?:as|to|in|into)\b.*\bcompact(?: view)?$|^(?:use |switch to |the )+compact (?:view|list)$/u, names: "Compact View|Compact List|Compact", menus: "view", within: "Folder View Mode|View Mode|View|Display as" },
  { asked: /\b(?:up one|one) (?:folder|level|directory)(?: up)?\b|\b(?:parent|enclosing|containing) (?:folder|directory)\b|\bup (?:a|one) (?:folder|level|directory)\b|\bfolder (?:above|that this is in)\b/u, names: "Parent Folder|Open Parent|Go Up|Up|Up One Level|Parent Directory", menus: "go file", keys: "alt+up" },
  { asked: /^(?:go to |open |show )(?:my |the )?home(?: folder| directory)?$/u, names: "Home Folder|Home|Home Directory", menus: "go", keys: "alt+home" },
  { asked: /\bempty (?:the )?(?:trash|wastebasket|bin|rubbish)\b/u, names: "Empty Trash|Empty Trash Can|Empty Rubbish Bin", menus: "file edit tools" },
  { asked: /\b(?:invert|reverse|flip) (?:the )?selection\b|\bselect (?:all )?the (?:others|other ones|rest)\b/u, names: "Invert Selection|Inverse Selection", menus: "edit selection select" },
  { asked: /^(?:select nothing|deselect (?:all|everything)|unselect (?:all|everything)|clear the selection)$/u, names: "Select None|Deselect All|Unselect All|Deselect", menus: "edit selection select", keys: "ctrl+shift+a" },
  { asked: /\b(?:count|number of|how many)\b.*\b(?:words|characters|letters)\b|\bword ?count\b|\bstatistics\b/u, names: "Word Count|Document Statistics|Statistics|Word and Line Count|Count Words|Text Statistics|Word Count...|File Statistics|Properties", menus: "tools document file edit view", within: "Text" },
  { asked: /\b(?:upper[- ]?case|capital letters|all caps|capitals)\b/u, names: "Uppercase|Upper Case|To Uppercase|Make Uppercase|Convert to Uppercase|All Upper Case|Make Selection Uppercase|UPPERCASE", menus: "edit tools format document text selection search", within: "Change Case|Convert|Case|Convert Case|Text|Transform|Capitalization" },
  { asked: /\b(?:lower[- ]?case|small letters)\b/u, names: "Lowercase|Lower Case|To Lowercase|Make Lowercase|Convert to Lowercase|All Lower Case|Make Selection Lowercase", menus: "edit tools format document text selection search", within: "Change Case|Convert|Case|Convert Case|Text|Transform|Capitalization" },
  { asked: /\b(?:title case|capitali[sz]e)\b/u, names: "Title Case|Capitalize|To Title Case", menus: "edit tools format document text", within: "Change Case|Convert|Case|Convert Case|Text" },
  { asked: /\bsort (?:the |all |these |my )*lines\b/u, names: "Sort|Sort Lines|Sort Selected Lines", menus: "edit tools document", within: "Lines|Text" },
  { asked: /\b(?:trailing (?:spaces?|white ?space|blanks))\b/u, names: "Remove Trailing Spaces|Strip Trailing Spaces|Strip Trailing Blanks|Delete Trailing Spaces", menus: "edit document tools format", within: "Blank Operations|Text" },
  { asked: /\b(?:join|merge) (?:the |all |these )*lines\b/u, names: "Join Lines|Join", menus: "edit tools document" },
  { asked: /^(?:insert|add|put|write)\s+(?:in\s+)?(?:today'?s? date|(?:the |a )?(?:current |today'?s? |present )?(?:date(?: and (?:the )?(?:current )?time)?|time ?stamp|time))(?:\s+(?:here|there|in|into it|at the .*))?$/u, names: "Insert Date and Time|Date and Time|Insert Date|Date|Time/Date|Insert Date/Time|Date/Time|Timestamp|Insert Timestamp", menus: "insert edit tools functions", within: "Insert|Date" },
  { asked: /\b(?:insert|add|put)\b.*\b(?:page break)\b/u, names: "Page Break|Break|Insert Page Break", menus: "insert" },
  { asked: /\b(?:insert|add|put)\b.*\b(?:horizontal (?:rule|line)|dividing line|separator)\b/u, names: "Horizontal Rule|Horizontal Line|Insert Horizontal Rule|Separator", menus: "insert format" },
  { asked: /\b(?:insert|add|put)\b.*\b(?:special character|symbol)\b/u, names: "Symbol|Special Character|Special Characters|Insert Symbol", menus: "insert edit" },
  { asked: /\bprint preview\b|\bpreview\b.*\bprint|\bhow it (?:will|would) look (?:when |if )?(?:it is )?(?:printed|on paper)\b/u, names: "Print Preview|Preview", menus: "file archive", within: "Print" },
  { asked: /\b(?:page|paper) (?:set-?up|format|layout|settings)\b/u, names: "Page Setup|Page Settings|Page Format", menus: "file format" },
  { asked: /^print(?: out)?(?: (?:\d+|two|three|four|five|an?|the|this|that|my|our|whole|current|open|copy|copies|of))*(?: (?:it|page|document|letter|file|text|picture|drawing|image|sheet|note|poem|list|recipe|article|photo|copies|copy|worksheet|map|form|pdf|book|report|spreadsheet|diagram|plan|thing|message|mail|e-?mail))?(?: (?:out|twice|for me|on paper|on the printer|please|in .+|from .+|with .+))*$|\bprint (?:dialog|it|this)\b/u, names: "Print|Print...", menus: "file document archive", keys: "ctrl+p" },
  { asked: /\b(?:preferences|settings|options)(?: dialog| window)?$|\b(?:preferences|settings) (?:of|for) (?:this|the) (?:program|app|editor)\b/u, names: "Preferences|Settings|Options|Configure*|Program Preferences", menus: "edit tools settings options file view", keys: "ctrl+comma" },
  { asked: /\b(?:keyboard shortcuts|shortcuts|hotkeys|key bindings)\b/u, names: "Keyboard Shortcuts|Configure Keyboard Shortcuts|Shortcuts|Edit Shortcuts", menus: "help settings edit tools options" },
  { asked: /\babout\b.*\b(?:this|the) (?:program|app|application|software|editor)\b|\babout (?:box|dialog|window)\b|\bversion\b/u, names: "About*", menus: "help ?" },
  { asked: /\bsave (?:all|everything|all (?:the )?(?:files|documents))\b/u, names: "Save All", menus: "file" },
  { asked: /\b(?:reload|revert|re-?read)\b.*\b(?:file|document|disk|text)\b/u, names: "Reload|Revert|Reload Document", menus: "file document" },
  { asked: /^(?:refresh|reload|update)(?: (?:the )?(?:view|list|folder|page|window|it))?$/u, names: "Reload|Refresh|Reload Folder", menus: "view go file", keys: "f5" },
  { asked: /\b(?:new|another|second|fresh|blank|empty)(?: \p{L}+)? window\b/u, names: "New Window|New Main Window|Open New Window", menus: "file window" },
  { asked: /\b(?:new|another|second|fresh|blank|empty) tab\b/u, names: "New Tab|New|Open New Tab", menus: "file tabs", keys: "ctrl+t" },
  { asked: /\b(?:new|another|fresh|blank|empty) (?:document|text|note|pad)\b|\bnew (?:empty |blank |text )?file\b(?!.*\b(?:called|named)\b)/u, names: "New|New Document|New File|New Note|New Pad|Blank Document", menus: "file pad note", within: "New", keys: "ctrl+n" },
  { asked: /\bclose (?:all|every) (?:the |of the |open )*(?:tabs?|documents?|files?)\b/u, names: "Close All|Close All Documents|Close All Tabs", menus: "file tabs buffers documents" },
  { asked: /\bclose (?:this|the|that|my)(?: current| open)? (?:document|file|text|tab|note)$/u, names: "Close|Close Tab|Close Document|Close File|Close Current Tab", menus: "file tabs", keys: "ctrl+w" },
  { asked: /\b(?:quit|exit)(?: (?:the |this )?(?:program|app|application|editor))?$/u, names: "Quit|Exit|Close", menus: "file archive game", keys: "ctrl+q" },
  { asked: /^(?:show|open|see|view|display)\b.*\bproperties$/u, names: "Properties|Document Properties|File Properties", menus: "file edit archive view", keys: "alt+enter" },
  { asked: /\bgo (?:to )?(?:back|forward)s?$/u, names: "Back|Go Back", menus: "go", keys: "alt+left" },
  { asked: /^bookmark (?:this|the|it)\b|^(?:add|set|make|put|create)\b.*\bbookmarks?$/u, names: "Add Bookmark|Add to Bookmarks|Bookmark|Add Current Folder to Bookmarks|Toggle Bookmark|Set Bookmark|Bookmark This", menus: "bookmarks document edit search", keys: "ctrl+d" },
  { asked: /\b(?:duplicate|double|copy) (?:the |this )?(?:current )?line\b/u, names: "Duplicate|Duplicate Line|Duplicate Line / Selection|Line Duplicate", menus: "edit tools", within: "Line" },
  { asked: /\bunderlin(?:e|ed)\b/u, names: "Underline", menus: "format text style", within: "Style|Font|Text", keys: "ctrl+u" },
  { asked: /\bstrike ?-?through\b|\bcross(?:ed)? out\b/u, names: "Strikethrough|Strike", menus: "format text style", within: "Style|Font|Text" },
  { asked: /\bbold\b/u, names: "Bold", menus: "format text style", within: "Style|Font|Text", keys: "ctrl+b" },
  { asked: /\bitalics?\b/u, names: "Italic", menus: "format text style", within: "Style|Font|Text", keys: "ctrl+i" },
  { asked: /\b(?:cent(?:er|re)(?:d)?)\b/u, names: "Center|Align Center|Centered|Centre", menus: "format text", within: "Align|Alignment|Paragraph", keys: "ctrl+e" },
  { asked: /\b(?:align|flush)\w*\b.*\bright\b|\bright[- ]align/u, names: "Right|Align Right", menus: "format text", within: "Align|Alignment|Paragraph", keys: "ctrl+r" },
  { asked: /\bjustif(?:y|ied)\b/u, names: "Justify|Justified|Align Justify", menus: "format text", within: "Align|Alignment|Paragraph", keys: "ctrl+j" },
  { asked: /\bbullet(?:s|ed)?\b/u, names: "Bulleted List|Bullets|Bullet List|Bullets and Numbering|Set Bulleted List", menus: "format insert", within: "List|Lists|Paragraph" },
  { asked: /\b(?:turn|rotate)\b.*\b(?:left|anti-?clockwise|counter-?clockwise)\b/u, names: "Rotate Left|Rotate Counterclockwise|Rotate Anticlockwise|Rotate CCW", menus: "image edit view tools", within: "Rotate|Transform" },
  { asked: /\b(?:turn|rotate)\b.*\b(?:right|clockwise)\b/u, names: "Rotate Right|Rotate Clockwise|Rotate CW", menus: "image edit view tools", within: "Rotate|Transform" },
]; // prettier-ignore

const turnsOff =
  /^(?:hide|disable|deactivate|leave|exit|stop|remove|no)\b|\b(?:turn|switch|turned|switched)\b.*\boff\b|\bget rid of\b|\bdon'?t (?:show|want|need|use)\b|\bdo not (?:show|want|need|use)\b|\bwithout\b|\bno (?:longer|more)\b|\bout of\b/u;

const sorting =
  /^(?:sort|order|arrange)\b(?!.*\blines\b).*?\bby\s+(?:the\s+|their\s+|its\s+)?(.+?)(?:\s*,?\s*(?:please|first))?$|^(?:put|show)\s+the\s+(largest|biggest|smallest|newest|oldest)\b.*\bfirst$/u;
/** What sorting by something is called in menus. */
const sortNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:file ?)?name|alphabet/u, "Name|By Name"],
  [/^(?:file ?)?size|how (?:big|large)|largest|biggest|smallest/u, "Size|By Size|File Size"],
  [/\b(?:date|time|modified|modification|changed|newest|oldest|age|last)\b/u, "Modification Time|By Modification Date|Modification Date|By Modification Time|Date Modified|Modified|Date|By Date|Time|Last Modified"],
  [/^(?:file ?)?(?:type|kind)|extension/u, "Type|File Type|By Type|Kind|By Extension|Extension"],
]; // prettier-ignore

/** The command that a goal asks for; null where its words are those of no usual command. */
export function commandOf(goal: string): Command | null {
  const text = normalise(coreOf(goal)).replace(/[.!?]+$/u, "").trim();
  // A name or a text in quotes is what something is called or what is to be written, no command.
  if (/["']\S.*["']/u.test(text)) return null;
  const by = sorting.exec(text);
  if (by !== null) {
    const what = by[1] ?? by[2] ?? "";
    const names = sortNames.find(([asked]) => asked.test(what))?.[1];
    if (names === undefined) return null;
    return { names: names.split("|"), menus: ["view", "edit"], within: ["Sort Files", "Sort By", "Sorting", "Arrange Items", "Sort", "Arrange"], keys: null, wants: null, known: true };
  }
  const row = rows.find(({ asked }) => asked.test(text));
  if (row === undefined) return null;
  return {
    names: row.names.split("|"),
    menus: row.menus.split(" "),
    within: row.within?.split("|") ?? [],
    keys: row.keys === undefined ? null : parseChord(row.keys),
    wants: row.toggles === true ? !turnsOff.test(text) : null,
    known: true,
  };
} // prettier-ignore

const leadVerb =
  /^(?:show|hide|open|insert|add|use|turn (?:on|off)|switch (?:on|off|to|over to)|enable|disable|activate|change to|go to|toggle|display|start|run|choose|apply|make|do|bring up|call up)\s+(?:me\s+)?(?:the\s+|a\s+|an\s+|my\s+|this\s+)?/u;

/** Any goal of few words as a command that an entry may be called after. */
export function namedCommand(goal: string): Command | null {
  const text = normalise(coreOf(goal)).replace(/[.!?]+$/u, "").trim();
  const bare = text.replace(leadVerb, "");
  const isShort = text.split(/\s+/u).length <= 6;
  if (!isShort || bare === "" || /["']/u.test(text)) return null;
  const toggles = /^(?:show|hide|turn|switch o|enable|disable|activate)/u.test(text);
  return {
    names: [...new Set([text, bare])],
    menus: [],
    within: [],
    keys: null,
    wants: toggles ? !turnsOff.test(text) : null,
    known: false,
  };
} // prettier-ignore
