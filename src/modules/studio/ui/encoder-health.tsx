'use client';

import type { EncodingHealth } from '@/modules/encoding/contract';
import { sayBytes } from '@/shared/byte-size';
import { cx } from '@/ui/cx';
import { FormNotice } from '@/ui/form-notice';
import { WarningIcon } from '@/ui/icons';
import { Skeleton } from '@/ui/skeleton';
import { Meter } from './meter';
import { useEncoding } from './use-encoding';

export function EncoderHealth() {
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
        {sentences[data.state]}
      </p>
      <Underway underway={data.underway} />
      <dl className="mt-8 grid gap-4 md:grid-cols-2">
        <Meter
          name="Ready to play at once"
          says={`${String(data.films.ready)} of ${String(data.films.total)} films`}
          share={shareOf(data.films.ready, data.films.total)}
        />
        <Meter
          name="Made ahead"
          says={`${percentOf(data.segments.made, data.segments.total)} of all qualities`}
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

const sentences: Record<EncodingHealth['state'], string> = {
  filling: 'Making films ready ahead of time',
  waiting: 'Standing back while somebody is being served',
  resting: 'Nothing left to do: everything is made',
  full: 'No room: nothing new is made; what exists plays on',
  off: 'Not working ahead (DEX_FILL is off): films are made as they are watched',
};

const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : 1);
const percentOf = (part: number, whole: number) => `${String(Math.floor(shareOf(part, whole) * 100))} %`;

function Encoders({ encoder }: Pick<EncodingHealth, 'encoder'>) {
  const failed = encoder.hardware.flatMap(({ name, failure }) => (failure ? [{ name, ...failure }] : []));
  return (
    <>
      <p className="mt-6 text-sm text-muted">{encoderSentence(encoder)}</p>
      {failed.map(({ name, reason, failures, isLeftAlone }) => (
        <div key={name} className="mt-4 flex gap-3 rounded-lg border border-line px-5 py-4">
          <WarningIcon className="mt-0.5 size-5 shrink-0 text-danger" />
          <div className="min-w-0">
            <p className="text-sm">
              {isLeftAlone
                ? `${name} failed ${String(failures)} times and is left alone until Dex is started again.`
                : `${name} failed, and software went on.`}
            </p>
            <p className="mt-1 text-sm [overflow-wrap:anywhere] text-muted">{reason}</p>
          </div>
        </div>
      ))}
    </>
  );
}

function encoderSentence({ name, hardware, isUsedAhead }: EncodingHealth['encoder']): string {
  const software = `Encoded in software (${name}).`;
  if (hardware.length === 0) return `${software} No graphics chip of this machine passed its test.`;
  const used = hardware.filter(({ failure }) => !failure?.isLeftAlone);
  if (used.length === 0) return software;
  const names = used.map((chip) => chip.name).join(', ');
  if (isUsedAhead) return `Encoded by a graphics chip (${names}).`;
  return `Encoded by a graphics chip (${names}) for who waits; what stays is encoded in software (${name}).`;
}

function Underway({ underway }: Pick<EncodingHealth, 'underway'>) {
  if (underway.length === 0) return null;
  return (
    <ul aria-label="Being made" className="mt-4 grid gap-2">
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
  const says = limitBytes === null ? sayBytes(bytes) : `${sayBytes(bytes)} of ${sayBytes(limitBytes)}`;
  return (
    <Meter
      name="Encodings take"
      says={says}
      share={limitBytes === null ? null : shareOf(bytes, limitBytes)}
    />
  );
}

function Room({ room: { state, freeBytes, totalBytes, reserveBytes } }: Pick<EncodingHealth, 'room'>) {
  if (freeBytes === null || totalBytes === null)
    return <Meter name="Room for media" says="As much as the storage service gives" share={null} />;
  return (
    <Meter
      name="Room for media"
      says={`${sayBytes(freeBytes)} free of ${sayBytes(totalBytes)}; ${sayBytes(reserveBytes ?? 0)} stay free`}
      share={1 - freeBytes / totalBytes}
      isBad={state !== 'ok'}
    />
  );
}

function Failures({ failures }: Pick<EncodingHealth, 'failures'>) {
  if (failures.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-2xl">What could not be made</h2>
      <ul className="mt-4 grid gap-3">
        {failures.map(({ videoId, file, rendition, reason, attempts }) => (
          <li key={`${videoId}/${rendition}`} className="flex gap-3 rounded-lg border border-line px-5 py-4">
            <WarningIcon className="mt-0.5 size-5 shrink-0 text-danger" />
            <div className="min-w-0">
              <p className="font-mono text-sm [overflow-wrap:anywhere]">{file}</p>
              <p className="mt-1 text-sm [overflow-wrap:anywhere] text-muted">{reason}</p>
              <p className="mt-1 text-sm text-faint">
                {rendition}, {attempts === 1 ? 'tried once' : `tried ${String(attempts)} times`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
