import { useState } from "react";

interface SaveDialogProps {
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

export function SaveDialog({ onSave, onCancel }: SaveDialogProps) {
  const [name, setName] = useState("untitled");
  return (
    <div className="shade">
      <form
        role="dialog"
        aria-label="Save As"
        className="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") onSave(name);
        }}
      >
        <h2>Save As</h2>
        <label htmlFor="file-name">File name</label>
        <input
          id="file-name"
          value={name}
          autoFocus
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <div className="buttons">
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
          <button type="submit">Save</button>
        </div>
      </form>
    </div>
  );
}

export function ConfirmDialog({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  return (
    <div className="shade">
      <div role="alertdialog" aria-label="Clear form" className="dialog">
        <h2>Clear the whole form?</h2>
        <div className="buttons">
          <button type="button" onClick={onNo}>
            Keep
          </button>
          <button type="button" onClick={onYes}>
            Clear
          </button>
        </div>
      </div>
    </div>
  );
}
