import { languageLabel, languageTag } from '../sidecar/language';
import { kbpsOf } from './describe-video';
import type { FfprobeChapter, FfprobeStream } from './ffprobe-output';
import type { ProbedAudio, ProbedChapter, ProbedSubtitle } from './probe';

export function describeAudio(stream: FfprobeStream): ProbedAudio {
  const { language, label } = languageOf(stream);
  const isNamed = /\bcommentary\b/i.test(label);
  const isCommentary = stream.disposition.comment === 1 || isNamed;
  return {
    index: stream.index,
    codec: stream.codec_name,
    profile: stream.profile,
    language,
    // A flag alone is not seen in a menu, where two tracks would have the same name.
    label: isCommentary && !isNamed ? `${label} (commentary)` : label,
    channels: stream.channels ?? 2,
    sampleRate: stream.sample_rate ?? null,
    bitrateKbps: kbpsOf(stream),
    isDefault: stream.disposition.default === 1,
    isCommentary,
  };
}

export function describeSubtitle(stream: FfprobeStream): ProbedSubtitle {
  return {
    index: stream.index,
    codec: stream.codec_name,
    ...languageOf(stream),
    isForced: stream.disposition.forced === 1,
    isDefault: stream.disposition.default === 1,
  };
}

const MAX_CHAPTERS = 500;

/** In order, on the source's own clock. */
export function describeChapters(chapters: readonly FfprobeChapter[]): ProbedChapter[] {
  return chapters
    .flatMap(({ start_time, end_time, tags }) => {
      const isSpan = start_time !== undefined && end_time !== undefined && end_time > start_time;
      const title = tags.title?.trim().slice(0, 120);
      return isSpan ? [{ startSeconds: start_time, endSeconds: end_time, title: title ? title : null }] : [];
    })
    .sort((a, b) => a.startSeconds - b.startSeconds)
    .slice(0, MAX_CHAPTERS);
}

function languageOf(stream: FfprobeStream): { language: string; label: string } {
  const language = languageTag(stream.tags.language ?? '') ?? 'und';
  const said = stream.tags.title?.trim().slice(0, 60);
  return { language, label: said ? said : languageLabel(language) };
}
