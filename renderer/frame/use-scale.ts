import { useLayoutEffect, useState } from "react";
import type { Size } from "../../app/geometry.js";

/** Screen pixels of the window per pixel of the frame, for a frame that is fitted into an element. */
export function useScale(fitted: Element | null, [width, height]: Size): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    if (fitted === null) return;
    const measure = () => {
      const box = fitted.getBoundingClientRect();
      setScale(Math.min(box.width / width, box.height / height) || 1);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(fitted);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [fitted, width, height]);
  return scale;
}
