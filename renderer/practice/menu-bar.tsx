import { useEffect, useState } from "react";

type MenuItem = readonly [label: string, choose: () => void];

/** Menus that open on a click and close on a choice, a click elsewhere or Escape. */
export function MenuBar({ menus }: { menus: Readonly<Record<string, readonly MenuItem[]>> }) {
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    const close = (event: KeyboardEvent | PointerEvent) => {
      const isKey = event instanceof KeyboardEvent;
      const inMenu = event.target instanceof Element && event.target.closest("[role=menubar]");
      if (isKey ? event.key === "Escape" : !inMenu) setOpen(null);
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);
  return (
    <div role="menubar" className="menu-bar">
      {Object.entries(menus).map(([name, items]) => (
        <div key={name} className="menu">
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === name}
            onClick={() => {
              setOpen(open === name ? null : name);
            }}
          >
            {name}
          </button>
          {open === name && (
            <div role="menu" className="popup">
              {items.map(([label, choose]) => (
                <button
                  key={label}
                  type="button"
                  role="menuitem"
                  onClick={() => {
                    setOpen(null);
                    choose();
                  }}
                >
                  {label}
                </button>
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
