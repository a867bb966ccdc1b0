import { join, normalize, sep } from "node:path";

/** Waymark's own pages come from `app://waymark/…`, never from `file:` or the network. */
export const pageScheme = "app";
export const pageOrigin = `${pageScheme}://waymark`;

/** The file that an address means; null when it is none of Waymark's. */
export function pagePath(folder: string, address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || `${url.protocol}//${url.host}` !== pageOrigin) return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  const path = normalize(join(folder, name));
  return path.startsWith(folder + sep) && !path.includes("\0") ? path : null;
}
