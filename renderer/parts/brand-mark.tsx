/** A trail sign: a numbered mark on a post. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden>
      <path className="brand-post" d="M10.5 14h3v8h-3z" />
      <path className="brand-sign" d="M4 2h12l5 6-5 6H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z" />
      <path className="brand-number" d="M8 6.4 10.3 5H12v7h-2V7.2L8 8.2z" />
    </svg>
  );
}
