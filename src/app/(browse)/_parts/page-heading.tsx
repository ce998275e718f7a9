import type { ReactNode } from 'react';

/** Of pages without a stage: clears the header and says where one is. */
export function PageHeading({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-4 px-gutter pt-22 pb-5 sm:pt-28 sm:pb-7">
      <h1 className="text-3xl">{name}</h1>
      {children}
    </div>
  );
}
