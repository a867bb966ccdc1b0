/**
 * Little words that a sentence of another language hardly does without and that are no English
 * ones: German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech and Swedish.
 */
const foreign = new Set(
  `das und der ist nicht ein eine einen dem auf mit für zu von öffne wähle bitte klicke
   le la les une du des et est dans sur avec pour vers ouvre ouvrez cliquez veuillez
   el los las una del en por para haz abre abra con
   um uma nos nas com abrir clique não
   il gli uno di che è nel sul apri fai
   het een van voor naar niet klik
   się jest nie otwórz kliknij proszę
   otevři klikněte prosím
   och att det som är på till inte öppna klicka`.split(/\s+/u),
);

/** Words that most English sentences have one of. */
const english = new Set(
  `the a an to in on at of and or with for from by as is are be it this that my me i you your his
   her its their our not no don't only all every any some click press type open close select choose
   save set turn make put go show find delete remove add write enter check tick switch scroll drag
   move please`.split(/\s+/u),
);

/**
 * Whether a task is said in another language than English, as far as its script and its little
 * words tell; foreign names within an English sentence are outvoted. `text` is without its quotes.
 */
export function isForeign(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const letters = words.join("");
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const count = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length;
  if (latin * 2 < letters.length) return count(english) === 0;
  return count(foreign) > count(english);
}
