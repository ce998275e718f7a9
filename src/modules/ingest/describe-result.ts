import type { ImportResult } from './contract';
import { fingerprintOf, type Candidate, type Examination } from './examine-file';
import type { KnownVideo } from './store';

type Where = { titleId: string; videoId: string };

/** One line of the report about a file that went well. */
export function describeResult(
  { path }: Pick<Candidate, 'path'>,
  examination: Examination,
  where: Where | null,
  note: string | null = null,
): ImportResult {
  const { state, reason } = outcome(examination);
  return {
    file: path,
    state,
    reason: note ?? whatIsMissing(examination) ?? reason,
    titleId: where?.titleId ?? null,
    videoId: where?.videoId ?? null,
    watchPath: where && `/watch/${where.videoId}`,
  };
}

/** A warning: what is there plays. */
function whatIsMissing(examination: Examination): string | null {
  const probe = 'source' in examination ? examination.source.probe : null;
  if (!probe || probe.promisedSeconds === null) return null;
  const [there, promised] = [probe.durationSeconds, probe.promisedSeconds].map((seconds) =>
    Math.round(seconds),
  );
  return `The file is cut off: it plays for ${String(there)} s of the ${String(promised)} s that it promises`;
}

export function describeFailure(file: string, reason: string): ImportResult {
  return { file, state: 'failed', reason, titleId: null, videoId: null, watchPath: null };
}

export function describeGone({ sourcePath, titleId, _id }: KnownVideo): ImportResult {
  const reason = 'The file is gone; its title is hidden until it is back';
  return { file: sourcePath, state: 'updated', reason, titleId, videoId: _id, watchPath: null };
}

function outcome(examination: Examination): Pick<ImportResult, 'state' | 'reason'> {
  switch (examination.kind) {
    case 'new':
      return { state: 'added', reason: null };
    case 'moved':
      return { state: 'updated', reason: `Moved from ${examination.video.sourcePath}` };
    case 'sidecars':
      return sidecarsOutcome(examination.video);
    case 'content':
      return contentOutcome(examination);
    case 'unchanged':
      return { state: 'unchanged', reason: null };
  }
}

function sidecarsOutcome(video: KnownVideo): Pick<ImportResult, 'state' | 'reason'> {
  if (video.state === 'missing') return { state: 'updated', reason: 'The file is back' };
  const wasStopped = fingerprintOf(video) === '';
  const reason = wasStopped
    ? 'The last import was stopped before its end'
    : 'Artwork, subtitles or NFO changed';
  return { state: 'updated', reason };
}

function contentOutcome({
  video,
  source,
}: Extract<Examination, { kind: 'content' }>): Pick<ImportResult, 'state' | 'reason'> {
  if (video.contentHash !== source.contentHash)
    return { state: 'updated', reason: 'The file has new content' };
  if (video.state !== 'ready') return { state: 'updated', reason: 'The file is back' };
  return { state: 'unchanged', reason: null };
}
