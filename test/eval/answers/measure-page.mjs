/* global document, NodeFilter, DOMRect, HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement, getComputedStyle, innerHeight */
/**
 * The marks of a page as they are in truth, measured inside the browser. Serialised by Playwright:
 * no imports. What can be acted on is one mark, any other text one mark a line.
 */
export function measurePage() {
  /** @type {{ box: number[], text: string, kind: string, state?: Record<string, boolean> }[]} */
  const marks = [];
  /** @param {string} text */
  const squeeze = (text) => text.replace(/\s+/gu, " ").trim();
  /** @param {DOMRect} rect */
  const boxOf = (rect) => [rect.x, rect.y, rect.width, rect.height].map(Math.round);
  const controls =
    "input,select,textarea,button,a,[role=tab],[role=menuitem],[role=switch],th,td,tr,label";

  /** @param {Element} element */
  const kindOf = (element) => {
    const role = element.getAttribute("data-k") ?? element.getAttribute("role");
    if (role !== null) return role === "menuitem" ? "menu_item" : role;
    if (element instanceof HTMLInputElement) {
      if (["checkbox", "radio"].includes(element.type)) return element.type;
      return element.type === "number" ? "spinner" : "input";
    }
    const kinds = { SELECT: "combo", TEXTAREA: "text_area", BUTTON: "button", A: "link" };
    const cells = { TH: "header", TD: "cell", TR: "row" };
    return { ...kinds, ...cells }[element.tagName] ?? "";
  };
  for (const element of document.querySelectorAll(controls)) {
    const kind = kindOf(element);
    if (kind === "" || (kind === "row" && element.querySelector("th") !== null)) continue;
    /** @type {Record<string, boolean>} */
    const state = {};
    let text = squeeze(/** @type {HTMLElement} */ (element).innerText);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      text = element.value || element.placeholder;
    if (element instanceof HTMLSelectElement) text = element.selectedOptions[0]?.text ?? "";
    if (kind === "checkbox" || kind === "radio") {
      state["checked"] = /** @type {HTMLInputElement} */ (element).checked;
      text = squeeze(element.closest("label")?.innerText ?? "");
    }
    if (element.hasAttribute("aria-checked")) {
      state["checked"] = element.getAttribute("aria-checked") === "true";
      text = squeeze(element.parentElement?.innerText ?? "");
    }
    if (element.hasAttribute("aria-selected"))
      state["selected"] = element.getAttribute("aria-selected") === "true";
    if (element.matches(":disabled")) state["disabled"] = true;
    const box = boxOf(element.getBoundingClientRect());
    marks.push({ box, text, kind, ...(Object.keys(state).length > 0 ? { state } : {}) });
  }

  // Static text: the words of each block, line by line.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {{ text: string, box: DOMRect, block: Element | null }[]} */
  const words = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const isOwned = parent?.closest(
      "select,textarea,button,a,[role=tab],[role=menuitem],[role=switch],th,td,style",
    );
    if (parent === null || isOwned) continue;
    if (parent.closest("label")?.querySelector("input")) continue;
    let block = /** @type {Element | null} */ (parent);
    while (block !== null && getComputedStyle(block).display === "inline")
      block = block.parentElement;
    for (const match of (node.textContent ?? "").matchAll(/[^\s\u00a0]+/gu)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      words.push({ text: match[0], box: range.getBoundingClientRect(), block });
    }
  }
  /** @type {{ text: string, box: DOMRect, block: Element | null } | undefined} */
  let line;
  const flush = () => {
    if (line) marks.push({ box: boxOf(line.box), text: line.text, kind: "text" });
  };
  for (const word of words) {
    const gap = line ? word.box.left - line.box.right : 0;
    const sameLine =
      line?.block === word.block &&
      Math.abs(word.box.top - line.box.top) < 0.5 * word.box.height &&
      gap > -2 &&
      gap < word.box.height;
    if (line && sameLine) {
      const top = Math.min(line.box.top, word.box.top);
      const bottom = Math.max(line.box.bottom, word.box.bottom);
      line.text += (gap > 1 ? " " : "") + word.text;
      line.box = new DOMRect(line.box.left, top, word.box.right - line.box.left, bottom - top);
    } else {
      flush();
      line = { ...word };
    }
  }
  flush();
  return marks.filter(({ box }) => (box[2] ?? 0) > 0 && (box[1] ?? 0) < innerHeight);
}
