import type { Mark } from "../mark.js";
import { wordsOf } from "../reader/words.js";
import { opensList } from "./lists.js";
import type { GoalView } from "./goal.js";
import { titleBar } from "./handles.js";
import type { Word } from "./saying.js";

/** Words of which a list offers one, so that the one that it says now tells what the others are. */
const families: readonly (readonly string[])[] = [
  "monday tuesday wednesday thursday friday saturday sunday",
  "january february march april may june july august september october november december",
  "english german french spanish italian polish turkish dutch portuguese russian japanese chinese arabic swedish danish norwegian finnish czech greek hungarian korean deutsch français español italiano polski türkçe nederlands português",
  "adult child senior student pensioner concession infant youth",
  "red orange yellow green blue purple pink brown black white grey gray turquoise violet",
  "small medium large tiny huge",
  "celsius fahrenheit kelvin",
  "heat cool auto off dry fan eco",
  "daily weekly monthly yearly hourly quarterly never",
  "low normal high urgent critical",
  "jpeg jpg png tiff webp gif pdf svg bmp heic",
  "mp3 flac ogg wav aac opus",
  "portrait landscape",
  "light dark automatic system",
  "euro euros dollar dollars pound pounds yen eur usd gbp chf jpy",
].map((words) => words.split(" "));

/** Of which family a word is; several may have it. */
const familiesOf = (word: string) => families.filter((words) => words.includes(word) || words.includes(word.replace(/s$/u, ""))); // prettier-ignore

/** Whether a text is a value of a kind that is known, and so the name of no page. */
export const isValueWord = (text: string): boolean => {
  const [word, ...more] = wordsOf(text);
  return word !== undefined && more.length === 0 && familiesOf(word).length > 0;
};

/**
 * The only closed list on the screen that says something of the kind that a goal names: "weeks start on
 * Sunday" where one says "Monday". What the list is for need not have been said.
 */
export function kindredList({ marks }: GoalView, words: readonly Word[]): { readonly combo: Mark; readonly word: Word } | null {
  const bar = titleBar(marks);
  const lists = marks.filter((mark) => opensList(mark) && mark.box[1] > bar && mark.box[3] < 60 && wordsOf(mark.text).length <= 3);
  const fits = words.flatMap((word) => {
    const own = familiesOf(word.text);
    const alike = lists.filter(({ text }) => wordsOf(text).some((said) => own.some((family) => family.includes(said))));
    const [combo] = alike;
    return alike.length === 1 && combo !== undefined ? [{ combo, word }] : [];
  });
  const [only] = fits;
  return fits.length === 1 && only !== undefined ? only : null;
} // prettier-ignore
