import { useId, type ReactNode } from 'react';

/** A part of a title with its heading. */
export function Section({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <div className="mb-4 flex flex-wrap items-baseline gap-x-3">
        <h2 id={headingId} className="text-xl font-normal">
          {name}
        </h2>
        {note !== undefined && <span className="text-sm text-faint">{note}</span>}
      </div>
      {children}
    </section>
  );
}
