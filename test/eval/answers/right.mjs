/**
 * Whether an answer is one of those accepted. Case, spaces and the order of a list don't matter;
 * null stands for silence.
 * @param {string | null} answer
 * @param {string | null | (string | null)[]} accepted
 */
export function isRight(answer, accepted) {
  const all = Array.isArray(accepted) ? accepted : [accepted];
  return all.some((each) =>
    each === null || answer === null ? each === answer : plain(each) === plain(answer),
  );
}

/** @param {string} text */
const plain = (text) => {
  const folded = text.toLowerCase().replace(/[–−—]/gu, "-").replace(/[.!]$/u, "");
  const parts = folded.split(/,\s+/u).map((part) => part.replace(/\s+/gu, ""));
  return parts.sort().join("|");
};
