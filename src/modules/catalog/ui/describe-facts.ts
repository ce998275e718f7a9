import { formatBytes, formatLanguage, formatNumber } from '@/language/format';
import type { Locale } from '@/language/locales';
import type { TitleTechnicalFacts } from '../contract';
import type { TitleText } from './describe-title';

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
const layouts: Readonly<Record<number, string>> = { 6: '5.1', 7: '6.1', 8: '7.1' };
function channelName(channels: number, text: TitleText): string {
  if (channels === 1) return text('mono');
  if (channels === 2) return text('stereo');
  return layouts[channels] ?? text('channelCount', { count: channels });
}

/** 23.976, not 23.98: people who look for this know the difference. */
const rateName = (rate: number, { text, locale }: Say) =>
  text('perSecond', { rate: formatNumber(locale, rate, { maximumFractionDigits: 3 }) });

const spoken = (language: string, { text, locale }: Say) =>
  language === 'und' || language === '' ? text('unknownLanguage') : formatLanguage(locale, language);

function subtitleName({ language, kind }: TitleTechnicalFacts['subtitles'][number], say: Say): string {
  const name = spoken(language, say);
  if (kind === 'full') return name;
  return say.text(kind === 'forced' ? 'subtitleForced' : 'subtitleSdh', { language: name });
}

/** Words and figures of one language. */
export type Say = { text: TitleText; locale: Locale };

export type FactRow = { name: string; values: string[] };

/** What the files are, in words; nothing for what nobody knows. */
export function factRows(facts: TitleTechnicalFacts, say: Say): FactRow[] {
  const { text } = say;
  const pictures = facts.pictures.map((picture) =>
    [
      text('techResolution', {
        name: resolutionName(picture),
        width: String(picture.width),
        height: String(picture.height),
      }),
      rangeNames[picture.dynamicRange],
      codecName(picture.codec),
    ]
      .filter((part) => part !== '')
      .join(text('comma')),
  );
  const rows = [
    { name: text('techPicture'), values: pictures },
    {
      name: text('techFrameRate'),
      values: facts.frameRates.filter((rate) => rate > 0).map((rate) => rateName(rate, say)),
    },
    {
      name: text('audio'),
      values: facts.audio.map(({ language, channels, codec }) =>
        text('techTrack', {
          language: spoken(language, say),
          channels: channelName(channels, text),
          codec: codecName(codec),
        }),
      ),
    },
    {
      name: text('subtitles'),
      values: facts.subtitles.map((track) => subtitleName(track, say)),
    },
    {
      name: facts.fileCount === 1 ? text('techFileSize') : text('techFilesSize', { count: facts.fileCount }),
      values: sizeOf(facts, say),
    },
  ];
  return rows
    .map(({ name, values }) => ({ name, values: [...new Set(values)] }))
    .filter(({ values }) => values.length > 0);
}

const sizeOf = ({ sizeBytes, fileCount }: TitleTechnicalFacts, { locale }: Say) =>
  sizeBytes === null || fileCount === 0 ? [] : [formatBytes(locale, sizeBytes)];

/** What one wants to know before pressing Play: the best of each. */
export function qualityBadges(facts: TitleTechnicalFacts, text: TitleText): string[] {
  const { pictures, audio, subtitles } = facts;
  const [best] = pictures;
  const range = pictures.find(({ dynamicRange }) => dynamicRange !== 'sdr');
  const channels = Math.max(0, ...audio.map((track) => track.channels));
  return [
    best ? resolutionName(best) : 'SD',
    range ? 'HDR' : '',
    channels > 2 ? channelName(channels, text) : '',
    subtitles.length > 0 ? 'CC' : '',
  ].filter((badge) => badge !== '' && badge !== 'SD');
}
