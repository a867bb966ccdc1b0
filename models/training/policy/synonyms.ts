import type { Random } from "../grounding/random.js";

/** Words of which people say one where the program shows another. */
const groups =
  [
  "delete|remove|erase|trash|throw away|get rid of", "preferences|settings|options|configuration", "quit|exit|close the program", "find|search|look for",
  "new|create|add|make", "log in|sign in|login", "log out|sign out|logout", "basket|cart|shopping cart", "picture|image|photo", "e-mail|email|mail", "folder|directory",
  "cancel|abort|never mind", "ok|confirm|accept", "next|continue|forward", "back|previous|go back", "edit|change|modify", "save|store|keep", "send|submit", "start|begin|run|launch",
  "stop|end|halt", "copy|duplicate", "help|support|assistance", "home|main page|start page", "print|print out", "share|pass on", "refresh|reload|update", "download|get|fetch",
  "upload|send up", "play|listen", "mute|silence|sound off", "volume|loudness", "brightness|light", "dark mode|dark theme|night mode", "notifications|alerts|messages",
  "language|tongue", "phone|telephone|mobile|cell phone", "address|street", "city|town", "country|nation", "surname|last name|family name", "first name|given name", "password|passcode|pass phrase",
  "user name|username|login name", "title|heading|name", "comment|remark|note", "description|details", "price|cost", "amount|quantity|number", "total|sum", "date|day", "size|length",
  "colour|color", "bold|fat|thick", "font size|text size|letter size", "font|typeface", "view|display", "full screen|whole screen", "enlarge|zoom in|bigger", "shrink|zoom out|smaller",
  "trash|bin|rubbish", "friend|contact", "member|participant", "appointment|event|meeting", "task|to-do|job", "film|movie|video", "song|track|tune", "book|volume", "order|buy|purchase", "pay|check out|checkout",
  "rename|change the name", "archive|put away", "block|ban", "report|flag", "join|take part", "leave|quit", "favourite|favorite|starred", "bookmark|save for later", "wifi|wi-fi|wireless", "screen|display|monitor",
  "keyboard|keys", "mouse|pointer", "sound|audio", "network|internet|connection", "privacy|private", "security|safety", "account|profile", "about|information|info", "attach|add a file", "reply|answer|respond",
] // prettier-ignore
    .map((group) => group.split("|"));

/** The name as somebody may say it who doesn't look closely. */
export function loosely(random: Random, name: string): string {
  const plain = name.toLowerCase().replace(/[.…:*]+$/u, "");
  const alike = groups.filter((group) => group.includes(plain));
  if (alike.length === 0) return name;
  return random.pick(random.pick(alike));
}
