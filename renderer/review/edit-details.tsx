import type { EditFields } from "./correction.js";

interface Props {
  readonly fields: EditFields;
  readonly onChange: (part: Partial<EditFields>) => void;
}

const directions = ["up", "down", "left", "right"] as const;

/** What an action needs besides its mark. */
export function EditDetails({ fields, onChange }: Props) {
  switch (fields.type) {
    case "type":
      return (
        <>
          <label>
            Text
            <input
              value={fields.text}
              onChange={(event) => {
                onChange({ text: event.target.value });
              }}
            />
          </label>
          <div className="edit-row">
            <label className="check">
              <input
                type="checkbox"
                checked={fields.clear}
                onChange={(event) => {
                  onChange({ clear: event.target.checked });
                }}
              />
              Replace what is there
            </label>
            <label className="check">
              <input
                type="checkbox"
                checked={fields.enter}
                onChange={(event) => {
                  onChange({ enter: event.target.checked });
                }}
              />
              Press Enter after
            </label>
          </div>
        </>
      );
    case "key":
      return (
        <label>
          Keys
          <input
            value={fields.keys}
            placeholder="ctrl+s"
            onChange={(event) => {
              onChange({ keys: event.target.value });
            }}
          />
        </label>
      );
    case "scroll":
      return (
        <div className="edit-row">
          <label>
            Direction
            <select
              value={fields.direction}
              onChange={(event) => {
                onChange({ direction: event.target.value as EditFields["direction"] });
              }}
            >
              {directions.map((direction) => (
                <option key={direction}>{direction}</option>
              ))}
            </select>
          </label>
          <label>
            Notches
            <input
              inputMode="numeric"
              value={fields.amount}
              onChange={(event) => {
                onChange({ amount: event.target.value });
              }}
            />
          </label>
        </div>
      );
    case "wait":
      return (
        <label>
          Seconds
          <input
            inputMode="decimal"
            value={fields.seconds}
            onChange={(event) => {
              onChange({ seconds: event.target.value });
            }}
          />
        </label>
      );
    case "drag":
      return (
        <label>
          To mark
          <input
            inputMode="numeric"
            value={fields.to}
            onChange={(event) => {
              onChange({ to: event.target.value });
            }}
          />
        </label>
      );
    case "click":
    case "double_click":
    case "triple_click":
    case "right_click":
    case "hover":
      return null;
  }
}
