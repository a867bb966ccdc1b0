import type { KeyboardEvent } from "react";
import { parseChord } from "../../app/key-names.js";
import { chordOfEvent } from "./chord-of-event.js";

interface Props {
  readonly value: string;
  readonly onChange: (chord: string) => void;
}

/** The stop key, pressed or written. Tab and Escape keep their meaning in the dialog. */
export function StopKeyField({ value, onChange }: Props) {
  const valid = parseChord(value) !== null;
  const onKeyDown = (event: KeyboardEvent) => {
    const chord = chordOfEvent(event);
    if (chord === null) return;
    event.preventDefault();
    onChange(chord);
  };
  return (
    <div>
      <input
        id="stop-key"
        value={value}
        spellCheck={false}
        aria-invalid={!valid}
        aria-describedby="stop-key-help"
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <p id="stop-key-help" className="help">
        {valid
          ? "Press the keys here, or write them: ctrl+alt+q. Works while any program has the focus."
          : "This is not a key. Write it like ctrl+alt+q or f12."}
      </p>
    </div>
  );
}
