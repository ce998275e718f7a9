type Props = {
  name: string;
  says: string;
  /** 0 to 1; null where there is nothing to compare with. */
  share: number | null;
  isBad?: boolean;
};

/** One figure, with a bar that says how much of its whole it is. */
export function Meter({ name, says, share, isBad = false }: Props) {
  return (
    <div className="rounded-lg border border-line px-5 py-4">
      <dt className="text-sm text-faint">{name}</dt>
      <dd className="mt-1">
        {says}
        {share !== null && (
          <span aria-hidden className="mt-3 block h-1 overflow-hidden rounded-full bg-line">
            <span
              className={`block h-full ${isBad ? 'bg-danger' : 'bg-accent'}`}
              style={{ width: `${String(Math.round(Math.min(1, Math.max(0, share)) * 100))}%` }}
            />
          </span>
        )}
      </dd>
    </div>
  );
}
