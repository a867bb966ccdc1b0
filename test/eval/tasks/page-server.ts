import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { State } from "./compare.js";

/** Posts what the page's own `readState()` gives, whenever it has changed. */
const reporter = `let last = "";
async function report() {
  const state = JSON.stringify(readState());
  if (state !== last) {
    last = state;
    await fetch("/state", { method: "POST", body: state }).catch(() => { last = ""; });
  }
  setTimeout(report, 60);
}
addEventListener("load", report);`;

/** Hands out the pages of a folder, and keeps the state that they post. */
export class PageServer {
  private last: State | null = null;

  private constructor(
    private readonly folder: string,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  static async open(folder: string): Promise<PageServer> {
    const server = createServer();
    const pages = new PageServer(folder, server);
    server.on("request", (request, response) => {
      void pages.serve(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return pages;
  }

  address(page: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${page}.html`;
  }

  /** What was posted last; null since `forget` when nothing was. */
  state(): State | null {
    return this.last;
  }

  forget(): void {
    this.last = null;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (request.method === "POST") {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      this.last = JSON.parse(body) as State;
      response.end();
      return;
    }
    const isScript = path === "/state.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    const name = path.slice(1).replace(/[^a-z0-9.-]/gu, "");
    response.end(isScript ? reporter : await readFile(join(this.folder, name)).catch(() => ""));
  }
}
