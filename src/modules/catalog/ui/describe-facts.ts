import { sayBytes } from '@/shared/byte-size';
import type { TitleTechnicalFacts } from '../contract';
import { languageName } from './describe-title';

type Picture = TitleTechnicalFacts['pictures'][number];

/** By what fits a frame: a film of 1920 by 800 is Full HD all the same. */
export function resolutionName({ width, height }: Pick<Picture, 'width' | 'height'>): string {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  if (long >= 7600 || short >= 4300) return '8K';
  if (long >= 3800 || short >= 2100) return '4K';
  if (long >= 2500 || short >= 1400) return '1440p';
  if (long >= 1800 || short >= 1060) return 'Full HD';
  if (long >= 1200 || short >= 700) return 'HD';
  return 'SD';
}

const rangeNames = { sdr: '', hdr10: 'HDR10', hlg: 'HDR (HLG)' } as const;
const codecNames: Readonly<Record<string, string>> = {
  h264: 'H.264',
  hevc: 'HEVC',
  av1: 'AV1',
  vp9: 'VP9',
  vp8: 'VP8',
  mpeg2video: 'MPEG-2',
  mpeg4: 'MPEG-4',
  aac: 'AAC',
  ac3: 'Dolby Digital',
  eac3: 'Dolby Digital Plus',
  truehd: 'Dolby TrueHD',
  dts: 'DTS',
  flac: 'FLAC',
  opus: 'Opus',
  mp3: 'MP3',
  vorbis: 'Vorbis',
};
const codecName = (codec: string) => codecNames[codec] ?? codec.toUpperCase();
const channelNames: Readonly<Record<number, string>> = {
  1: 'mono',
  2: 'stereo',
  6: '5.1',
  7: '6.1',
  8: '7.1',
};
export const channelName = (channels: number) => channelNames[channels] ?? `${channels} channels`;

/** 23.976, not 23.98: people who look for this know the difference. */
const rateName = (rate: number) => `${Number(rate.toFixed(3))} fps`;

const spoken = (language: string) =>
  language === 'und' || language === '' ? 'Unknown language' : languageName(language);
const subtitleNotes = { full: '', forced: ' (forced)', sdh: ' (SDH)' } as const;

export type FactRow = { name: string; values: string[] };

/** What the files are, in words; nothing for what nobody knows. */
export function factRows(facts: TitleTechnicalFacts): FactRow[] {
  const pictures = facts.pictures.map((picture) =>
    [
      `${resolutionName(picture)} (${picture.width} × ${picture.height})`,
      rangeNames[picture.dynamicRange],
      codecName(picture.codec),
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
  const rows = [
    { name: 'Picture', values: pictures },
    { name: 'Frame rate', values: facts.frameRates.filter((rate) => rate > 0).map(rateName) },
    {
      name: 'Audio',
      values: facts.audio.map(
        ({ language, channels, codec }) =>
          `${spoken(language)}, ${channelName(channels)} (${codecName(codec)})`,
      ),
    },
    {
      name: 'Subtitles',
      values: facts.subtitles.map(({ language, kind }) => `${spoken(language)}${subtitleNotes[kind]}`),
    },
    { name: facts.fileCount === 1 ? 'File size' : `Size of ${facts.fileCount} files`, values: sizeOf(facts) },
  ];
  return rows
    .map(({ name, values }) => ({ name, values: [...new Set(values)] }))
    .filter(({ values }) => values.length > 0);
}

const sizeOf = ({ sizeBytes, fileCount }: TitleTechnicalFacts) =>
  sizeBytes === null || fileCount === 0 ? [] : [sayBytes(sizeBytes)];

/** What one wants to know before pressing Play: the best of each. */
export function qualityBadges({ pictures, audio, subtitles }: TitleTechnicalFacts): string[] {
  const [best] = pictures;
  const range = pictures.find(({ dynamicRange }) => dynamicRange !== 'sdr');
  const channels = Math.max(0, ...audio.map((track) => track.channels));
  return [
    best ? resolutionName(best) : 'SD',
    range ? 'HDR' : '',
    channels > 2 ? channelName(channels) : '',
    subtitles.length > 0 ? 'CC' : '',
  ].filter((badge) => badge !== '' && badge !== 'SD');
}
