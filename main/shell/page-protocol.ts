import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { protocol } from "electron";

/** Waymark's own pages come from `app://waymark/…`, never from `file:` or the network. */
const scheme = "app";
export const pageOrigin = `${scheme}://waymark`;

/** Nothing is allowed but what the page brings along; `blob:` is for the frames' pictures. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Must be called before Electron is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the files under `folder`, and no others. */
export function servePages(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const path = pagePath(folder, request.url);
    const type = path === null ? undefined : mediaTypes[extname(path)];
    if (request.method !== "GET" || path === null || type === undefined) return refused(404);
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: {
          "content-type": type,
          "content-security-policy": contentSecurityPolicy,
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
        },
      });
    } catch {
      return refused(404);
    }
  });
}

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

function refused(status: number): Response {
  return new Response(null, { status });
}
