'use client';

import { useLocale, useText } from '#text';
import type { Locale } from '@/language/locales';
import { formatBytes, formatNumber } from '@/language/format';
import type { Text } from '@/language/create-text';
import type { EncodingHealth } from '@/modules/encoding/contract';
import { cx } from '@/ui/cx';
import { FormNotice } from '@/ui/form-notice';
import { WarningIcon } from '@/ui/icons';
import { Skeleton } from '@/ui/skeleton';
import { Meter } from './meter';
import { useEncoding } from './use-encoding';

export function EncoderHealth() {
  const text = useText('studio');
  const locale = useLocale();
  const { data, error } = useEncoding();
  if (!data)
    return error ? <FormNotice>{error.message}</FormNotice> : <Skeleton className="mt-8 h-60 rounded-lg" />;
  return (
    <>
      <p className="mt-8 flex items-center gap-3 text-lg" role="status">
        <span
          aria-hidden
          className={cx(
            'size-2.5 shrink-0 rounded-full',
            data.state === 'full' ? 'bg-danger' : data.state === 'filling' ? 'bg-accent' : 'bg-line-strong',
          )}
        />
        {text(sentences[data.state])}
      </p>
      <Underway underway={data.underway} />
      <dl className="mt-8 grid gap-4 md:grid-cols-2">
        <Meter
          name={text('ready')}
          says={text('readyOf', data.films)}
          share={shareOf(data.films.ready, data.films.total)}
        />
        <Meter
          name={text('ahead')}
          says={text('aheadOf', { share: percentOf(locale, data.segments.made, data.segments.total) })}
          share={shareOf(data.segments.made, data.segments.total)}
        />
        <Stored stored={data.stored} />
        <Room room={data.room} />
      </dl>
      <Encoders encoder={data.encoder} />
      <Failures failures={data.failures} />
    </>
  );
}

const sentences = {
  filling: 'stateFilling',
  waiting: 'stateWaiting',
  resting: 'stateResting',
  full: 'stateFull',
  off: 'stateOff',
} as const satisfies Record<EncodingHealth['state'], string>;

const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : 1);
const percentOf = (locale: Locale, part: number, whole: number) =>
  formatNumber(locale, Math.floor(shareOf(part, whole) * 100) / 100, { style: 'percent' });

function Encoders({ encoder }: Pick<EncodingHealth, 'encoder'>) {
  const text = useText('studio');
  const failed = encoder.hardware.flatMap(({ name, failure }) => (failure ? [{ name, ...failure }] : []));
  return (
    <>
      <p className="mt-6 text-sm text-muted">{encoderSentence(text, encoder)}</p>
      {failed.map(({ name, reason, failures, isLeftAlone }) => (
        <div key={name} className="mt-4 flex gap-3 rounded-lg border border-line px-5 py-4">
          <WarningIcon className="mt-0.5 size-5 shrink-0 text-danger" />
          <div className="min-w-0">
            <p className="text-sm">
              {isLeftAlone ? text('chipLeftAlone', { name, count: failures }) : text('chipFailed', { name })}
            </p>
            <p className="mt-1 text-sm [overflow-wrap:anywhere] text-muted">{reason}</p>
          </div>
        </div>
      ))}
    </>
  );
}

function encoderSentence(
  text: Text<'studio'>,
  { name, hardware, isUsedAhead }: EncodingHealth['encoder'],
): string {
  if (hardware.length === 0) return text('encodedSoftware', { name });
  const used = hardware.filter(({ failure }) => !failure?.isLeftAlone);
  if (used.length === 0) return text('encodedNoChipLeft', { name });
  const chips = used.map((chip) => chip.name).join(', ');
  return isUsedAhead ? text('encodedChip', { chips }) : text('encodedBoth', { chips, name });
}

function Underway({ underway }: Pick<EncodingHealth, 'underway'>) {
  const text = useText('studio');
  if (underway.length === 0) return null;
  return (
    <ul aria-label={text('underway')} className="mt-4 grid gap-2">
      {underway.map(({ videoId, file, renditions }) => (
        <li key={videoId} className="flex flex-wrap gap-x-3 text-sm">
          <span className="font-mono [overflow-wrap:anywhere]">{file}</span>
          <span className="text-faint">{renditions.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

function Stored({ stored: { bytes, limitBytes } }: Pick<EncodingHealth, 'stored'>) {
  const text = useText('studio');
  const locale = useLocale();
  const says =
    limitBytes === null
      ? formatBytes(locale, bytes)
      : text('takeOf', { bytes: formatBytes(locale, bytes), limit: formatBytes(locale, limitBytes) });
  return (
    <Meter name={text('take')} says={says} share={limitBytes === null ? null : shareOf(bytes, limitBytes)} />
  );
}

function Room({ room: { state, freeBytes, totalBytes, reserveBytes } }: Pick<EncodingHealth, 'room'>) {
  const text = useText('studio');
  const locale = useLocale();
  if (freeBytes === null || totalBytes === null)
    return <Meter name={text('room')} says={text('roomEndless')} share={null} />;
  return (
    <Meter
      name={text('room')}
      says={text('roomOf', {
        free: formatBytes(locale, freeBytes),
        total: formatBytes(locale, totalBytes),
        reserve: formatBytes(locale, reserveBytes ?? 0),
      })}
      share={1 - freeBytes / totalBytes}
      isBad={state !== 'ok'}
    />
  );
}

function Failures({ failures }: Pick<EncodingHealth, 'failures'>) {
  const text = useText('studio');
  if (failures.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-2xl">{text('failuresTitle')}</h2>
      <ul className="mt-4 grid gap-3">
        {failures.map(({ videoId, file, rendition, reason, attempts }) => (
          <li key={`${videoId}/${rendition}`} className="flex gap-3 rounded-lg border border-line px-5 py-4">
            <WarningIcon className="mt-0.5 size-5 shrink-0 text-danger" />
            <div className="min-w-0">
              <p className="font-mono text-sm [overflow-wrap:anywhere]">{file}</p>
              <p className="mt-1 text-sm [overflow-wrap:anywhere] text-muted">{reason}</p>
              <p className="mt-1 text-sm text-faint">{text('tried', { rendition, count: attempts })}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
