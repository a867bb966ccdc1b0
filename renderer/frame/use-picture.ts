import { useEffect, useState } from "react";
import { request } from "../bridge.js";
import type { PictureSource } from "../scene.js";

/** How many pictures are kept; the oldest go first. A frame is some 100 kB. */
const kept = 200;
const pictures = new Map<string, Promise<string>>();

/** The address of a picture; null while it loads or when there is none. */
export function usePicture(source: PictureSource | null): string | null {
  const [loaded, setLoaded] = useState<{ key: string; url: string } | null>(null);
  const key = source?.kind === "frame" ? `${source.episode}/${source.frame}` : "";
  const bytes = source?.kind === "bytes" ? source.bytes : null;

  useEffect(() => {
    if (bytes === null && key === "") return;
    let wanted = true;
    const address = bytes === null ? fetchFrame(key) : Promise.resolve(addressOf(bytes));
    address.then(
      (url) => {
        if (wanted) setLoaded({ key, url });
      },
      // A frame that was lost costs its picture and nothing else.
      () => undefined,
    );
    return () => {
      wanted = false;
      if (bytes !== null) void address.then(revoke);
    };
  }, [bytes, key]);
  return source !== null && loaded?.key === key ? loaded.url : null;
}

function fetchFrame(key: string): Promise<string> {
  const known = pictures.get(key);
  if (known !== undefined) return known;
  const slash = key.indexOf("/");
  const address = request("frame", {
    episode: key.slice(0, slash),
    frame: key.slice(slash + 1),
  }).then(addressOf);
  address.catch(() => pictures.delete(key));
  pictures.set(key, address);
  forgetOldest();
  return address;
}

function forgetOldest(): void {
  const [oldest] = pictures;
  if (pictures.size <= kept || oldest === undefined) return;
  pictures.delete(oldest[0]);
  oldest[1].then(revoke, () => undefined);
}

function addressOf(bytes: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "image/webp" }));
}

function revoke(url: string): void {
  URL.revokeObjectURL(url);
}
