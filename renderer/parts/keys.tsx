import { parseChord } from "../../app/key-names.js";

/** A chord as key caps: Ctrl Alt Q. */
export function Keys({ chord }: { readonly chord: string }) {
  const names = parseChord(chord) ?? [chord];
  return (
    <span className="keys">
      {names.map((name) => (
        <kbd key={name}>{keyLabel(name)}</kbd>
      ))}
    </span>
  );
}

function keyLabel(name: string): string {
  const words = name.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return name === "escape" ? "Esc" : words.join(" ");
}
