/** What stands on the page, measured inside the browser. Serialised by Playwright: no imports. */
export interface MeasuredThing {
  readonly box: readonly [number, number, number, number];
  readonly kind: string;
  readonly name: string;
  readonly visible: boolean;
  readonly state: Readonly<Record<string, boolean>>;
}

/** Boxes in CSS pixels of everything that is declared and can really be seen. */
export function measure(): MeasuredThing[] {
  const things: MeasuredThing[] = [];
  const squeeze = (text: string) => text.replace(/\s+/gu, " ").trim();

  /** The part of a box that no ancestor cuts off. */
  const clip = (element: Element, box: DOMRect): [number, number, number, number] => {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let up = element.parentElement; up; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.overflow === "visible" && style.overflowX === "visible") continue;
      const frame = up.getBoundingClientRect();
      left = Math.max(left, frame.left + up.clientLeft);
      top = Math.max(top, frame.top + up.clientTop);
      right = Math.min(right, frame.left + up.clientLeft + up.clientWidth);
      bottom = Math.min(bottom, frame.top + up.clientTop + up.clientHeight);
    }
    left = Math.max(0, left);
    top = Math.max(0, top);
    return [left, top, Math.min(innerWidth, right) - left, Math.min(innerHeight, bottom) - top];
  };

  /** The element with the tick box that some kits draw before a label, outside of it. */
  const withDrawnBox = (element: Element): DOMRect => {
    const box = element.getBoundingClientRect();
    const before = getComputedStyle(element, "::before");
    const out =
      before.position === "absolute" && before.content !== "none" ? parseFloat(before.left) : 0;
    return out < 0 ? new DOMRect(box.left + out, box.top, box.width - out, box.height) : box;
  };

  /** Share of a grid of points at which the element, or something in or around it, is on top. */
  const showing = (
    element: Element,
    [x, y, w, h]: readonly [number, number, number, number],
  ): number => {
    let seen = 0;
    let asked = 0;
    const label = element.closest("label");
    for (const fx of [0.1, 0.3, 0.5, 0.7, 0.9])
      for (const fy of [0.2, 0.5, 0.8]) {
        asked++;
        const top = document.elementFromPoint(x + w * fx, y + h * fy);
        if (top === null) continue;
        if (
          element.contains(top) ||
          top === label ||
          (top.contains(element) &&
            top.closest("[data-k]") === element.parentElement?.closest("[data-k]"))
        )
          seen++;
      }
    return seen / asked;
  };

  for (const element of document.querySelectorAll<HTMLElement>("[data-k]")) {
    const whole = withDrawnBox(element);
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || style.display === "none" || Number(style.opacity) < 0.1)
      continue;
    const box = clip(element, whole);
    const least = 5;
    if (box[2] < least || box[3] < least) continue;
    if (box[2] * box[3] < 0.4 * whole.width * whole.height) continue;
    const share = showing(element, box);
    if (share < 0.35) continue;
    const shown = squeeze(
      element instanceof HTMLSelectElement
        ? (element.selectedOptions[0]?.text ?? "")
        : element instanceof HTMLInputElement
          ? element.value || element.placeholder
          : element.innerText,
    );
    const name = element.dataset.n ?? shown;
    things.push({
      box,
      kind: element.dataset.k ?? "",
      name,
      visible:
        name !== "" &&
        share > 0.9 &&
        box[2] > whole.width - 2 &&
        shown.includes(name) &&
        element.scrollWidth <= element.clientWidth + 2,
      state: JSON.parse(element.dataset.s ?? "{}") as Record<string, boolean>,
    });
  }
  // Bars that the browser draws itself.
  for (const element of document.querySelectorAll<HTMLElement>("[data-scroll], textarea")) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const thick =
      element.offsetWidth -
      element.clientWidth -
      parseFloat(style.borderLeftWidth) -
      parseFloat(style.borderRightWidth);
    if (thick < 5 || element.scrollHeight <= element.clientHeight) continue;
    const right = box.right - parseFloat(style.borderRightWidth);
    const bar = new DOMRect(
      right - thick,
      box.top + element.clientTop,
      thick,
      element.clientHeight,
    );
    const shown = clip(element, bar);
    if (shown[2] < 5 || shown[3] < 20 || showing(element, shown) < 0.6) continue;
    things.push({ box: shown, kind: "scrollbar", name: "", visible: false, state: {} });
  }
  return things;
}
