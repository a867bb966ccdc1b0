/** The value of a sum in digits and the signs + - × ÷ ( ); null when it is none. */
export function workOut(sum: string): number | null {
  const parts = sum.replaceAll(",", ".").match(/\d+(?:\.\d+)?|[+×÷()-]/gu) ?? [];
  if (parts.join("") !== sum.replaceAll(",", ".").replace(/\s+/gu, "")) return null;
  let at = 0;
  const value = (): number => {
    const part = parts[at++] ?? "";
    if (part === "-") return -value();
    if (part !== "(") return /^\d/u.test(part) ? Number(part) : NaN;
    const inner = total();
    return parts[at++] === ")" ? inner : NaN;
  };
  const product = (): number => {
    let result = value();
    while (parts[at] === "×" || parts[at] === "÷")
      result = parts[at++] === "×" ? result * value() : result / value();
    return result;
  };
  const total = (): number => {
    let result = product();
    while (parts[at] === "+" || parts[at] === "-")
      result = parts[at++] === "+" ? result + product() : result - product();
    return result;
  };
  const result = total();
  return at === parts.length && Number.isFinite(result) ? Number(result.toPrecision(12)) : null;
}
