import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { protocol } from "electron";
import { pageScheme, pagePath } from "./page-path.js";

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
    { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the files under `folder`, and no others. */
export function servePages(folder: string): void {
  protocol.handle(pageScheme, async (request) => {
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

function refused(status: number): Response {
  return new Response(null, { status });
}
