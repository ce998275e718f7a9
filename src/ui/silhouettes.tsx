// Cut-outs for the magic lantern. They are darker than the night, so they show only where the light falls.

type Props = { className?: string | undefined };

export function Whale({ className }: Props) {
  return (
    <svg viewBox="0 0 404 170" className={className} aria-hidden="true">
      <path d="M10 80C5 40 60 14 130 14c78 0 130 30 168 46 18 7 32 1 40-14 8-16 24-27 48-32-2 20-9 33-22 43 17 4 29 14 36 32-21 0-38-5-50-14-20 15-50 27-88 36-40 10-72 16-112 16C78 127 15 120 10 80Z" />
      <path d="M128 112c10 26 36 48 68 52-6-22-16-42-28-54Z" />
      <path
        d="M16 92c40 14 92 16 150 12M30 104c30 9 66 12 104 11"
        fill="none"
        stroke="var(--color-accent)"
        strokeOpacity=".3"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <circle cx="60" cy="78" r="3.4" fill="var(--color-accent)" fillOpacity=".8" />
    </svg>
  );
}

export function Balloon({ className }: Props) {
  return (
    <svg viewBox="0 0 100 150" className={className} aria-hidden="true">
      <path d="M50 4c26 0 45 19 45 44 0 24-20 42-32 62H37C25 90 5 72 5 48 5 23 24 4 50 4Z" />
      <path d="M40 126h20l-2 18H42z" />
      <path d="M38 110l4 18M62 110l-4 18" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="M50 4C34 14 28 30 28 48c0 22 10 42 14 62M50 4c16 10 22 26 22 44 0 22-10 42-14 62"
        fill="none"
        stroke="var(--color-accent)"
        strokeOpacity=".3"
        strokeWidth="1.4"
      />
    </svg>
  );
}

export function Ship({ className }: Props) {
  return (
    <svg viewBox="0 0 190 170" className={className} aria-hidden="true">
      <path d="M10 128c50 10 112 10 170-8-6 24-22 42-42 46H52c-20-4-36-18-42-38Z" />
      <path
        d="M60 20v112M104 6v126M142 26v100M180 120l-30-12"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
      />
      <path d="M64 24c22 8 28 22 26 38-6-3-16-4-26-3ZM62 66c28 6 34 24 30 48-8-5-18-6-30-5ZM108 12c24 8 30 24 28 42-8-4-18-5-28-4ZM106 58c28 6 36 26 32 54-8-5-20-7-32-6ZM145 30c18 8 24 22 22 40-6-4-14-5-22-5ZM145 74c18 4 26 18 24 38-6-4-14-5-24-5ZM56 34c-14 20-28 46-42 66 14 4 28 4 42 0Z" />
    </svg>
  );
}

export function Birds({ className }: Props) {
  return (
    <svg viewBox="0 0 160 70" className={className} aria-hidden="true">
      <path d="M4 30c12-14 22-12 28 0 8-12 20-14 30-2-12-4-22 0-30 12-6-12-16-16-28-10ZM70 14c9-11 17-9 22 0 6-9 15-11 23-2-9-3-17 0-23 9-5-9-12-12-22-7ZM98 52c9-11 17-9 22 0 6-9 15-11 23-2-9-3-17 0-23 9-5-9-12-12-22-7Z" />
    </svg>
  );
}
