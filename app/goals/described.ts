import { readMoving } from "./drags.js";
import { readFilter } from "./filters.js";
import { readLeafing } from "./leafing.js";
import { readSkipping } from "./media.js";
import { readMessage } from "./read-message.js";
import { readSorting } from "./sorting.js";
import { readDoing } from "./verbs.js";
import { describe, partsOf } from "./things.js";

/** Words by which a thing is told from its like rather than called by its name. */
const telling = /\b(?:from|about|with|for|of|who|whose|that|which|by|mentioning|regarding|to)\b/u;

/** What is said of a control by its name, and so is no matter of things in a list. */
const pointed =
  /^(?:click|press|tap|hit|push|choose|select|pick|focus|activate|switch to|change to)\b/iu;

/**
 * Whether words speak of a thing among its like ("the mail from Olaf", "the cheapest tea"), so that it
 * is to be found by what stands on it and not by a name.
 */
export function describesThing(said: string): boolean {
  if (readMessage(said) !== null || readMoving(said).length > 0 || readSorting(said) !== null)
    return true;
  if (readLeafing(said) !== null || readFilter(said) !== null || readSkipping(said) !== null)
    return true;
  if (pointed.test(said)) return false;
  const doing = readDoing(said);
  if (doing === null) return false;
  const parts = partsOf(doing.things);
  const { most, ordinal, several, words, nouns } = describe(doing.things);
  if (words.length + nouns.length === 0 && most === null) return false;
  if (most !== null || several || parts.length > 1) return true;
  const isCalled = /["'“”]/u.test(said);
  return (telling.test(doing.things) && !isCalled) || (ordinal !== null && nouns.length > 0);
}
