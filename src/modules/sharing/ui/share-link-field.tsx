import { useText } from '#text';

/** Selected as soon as it is touched, to be copied by hand: pages without https have no clipboard. */
export function ShareLinkField({ url }: { url: string }) {
  const text = useText('title');
  return (
    <input
      readOnly
      value={url}
      aria-label={text('link')}
      dir="ltr"
      onFocus={(event) => event.currentTarget.select()}
      className="min-h-tap w-full rounded-md border border-field bg-surface px-4 font-mono text-sm"
    />
  );
}
