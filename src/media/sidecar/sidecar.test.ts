import { describe, expect, it } from 'vitest';
import { readArtworkSidecar } from './artwork-sidecar';
import { languageLabel, languageTag } from './language';
import { readSubtitleSidecar } from './subtitle-sidecar';

describe('finding artwork beside a film', () => {
  const title = { of: 'title' };
  it.each([
    ['poster.jpg', 'poster', title],
    ['folder.jpg', 'poster', title],
    ['Cover.PNG', 'poster', title],
    ['fanart.jpg', 'backdrop', title],
    ['fanart2.jpg', 'backdrop', title],
    ['backdrop.webp', 'backdrop', title],
    ['landscape.jpg', 'backdrop', title],
    ['clearlogo.png', 'logo', title],
    ['logo.png', 'logo', title],
    ['Film (2019)-poster.jpg', 'poster', { of: 'file', fileName: 'Film (2019)' }],
    ['Film (2019)-fanart.jpg', 'backdrop', { of: 'file', fileName: 'Film (2019)' }],
    ['Film (2019)-clearlogo.png', 'logo', { of: 'file', fileName: 'Film (2019)' }],
    ['Show S01E02-thumb.jpg', 'still', { of: 'file', fileName: 'Show S01E02' }],
    ['Show S01E02.jpg', 'still', { of: 'file', fileName: 'Show S01E02' }],
    ['season01-poster.jpg', 'poster', { of: 'season', season: 1 }],
    ['season-specials-poster.jpg', 'poster', { of: 'season', season: 0 }],
    ['season02.jpg', 'poster', { of: 'season', season: 2 }],
    ['season03-fanart.jpg', 'backdrop', { of: 'season', season: 3 }],
  ])('%s is a %s', (file, role, target) => {
    expect(readArtworkSidecar(file)).toMatchObject({ role, target });
  });

  it.each(['film.mkv', 'poster.txt', 'Thumbs.db', 'movie.nfo'])('%s is no picture', (file) => {
    expect(readArtworkSidecar(file)).toBeNull();
  });

  it('prefers poster over folder, and the first of several', () => {
    const rank = (file: string) => readArtworkSidecar(file)?.rank ?? NaN;
    expect(rank('poster.jpg')).toBeLessThan(rank('folder.jpg'));
    expect(rank('fanart.jpg')).toBeLessThan(rank('fanart1.jpg'));
    expect(rank('fanart1.jpg')).toBeLessThan(rank('backdrop.jpg'));
  });
});

describe('finding subtitles beside a film', () => {
  const videos = ['Film', 'Film 2', 'Show S01E02'];
  it.each([
    ['Film.srt', 'Film', 'und', ''],
    ['Film.en.srt', 'Film', 'en', ''],
    ['Film.eng.srt', 'Film', 'en', ''],
    ['Film.English.srt', 'Film', 'en', ''],
    ['Film.en.forced.vtt', 'Film', 'en', 'forced'],
    ['Film.forced.de.srt', 'Film', 'de', 'forced'],
    ['Film.de.default.srt', 'Film', 'de', 'default'],
    ['Film.en.sdh.srt', 'Film', 'en', 'hi'],
    ['Film.en.hi.srt', 'Film', 'en', 'hi'],
    ['Film.hi.srt', 'Film', 'hi', ''],
    ['Film.pt-BR.srt', 'Film', 'pt-BR', ''],
    ['Film.pt_br.srt', 'Film', 'pt-BR', ''],
    ['Film.zh-Hans.srt', 'Film', 'zh-Hans', ''],
    ['Film.ger.srt', 'Film', 'de', ''],
    ['Film-fre.srt', 'Film', 'fr', ''],
    ['Film [German].srt', 'Film', 'de', ''],
    ['Film 2.en.srt', 'Film 2', 'en', ''],
    ['Show S01E02.1.en.srt', 'Show S01E02', 'en', ''],
    ['2_English.srt', null, 'en', ''],
    ['14_French.srt', null, 'fr', ''],
    ['English (SDH).srt', null, 'en', 'hi'],
    ['Film.en.ass', 'Film', 'en', ''],
    ['Film.ssa', 'Film', 'und', ''],
    ['Film.pl.sub', 'Film', 'pl', ''],
  ])('%s', (file, fileName, language, flag) => {
    expect(readSubtitleSidecar(file, videos)).toMatchObject({
      fileName,
      language,
      isForced: flag === 'forced',
      isDefault: flag === 'default',
      isForHearingImpaired: flag === 'hi',
    });
  });

  it.each(['Film.mkv', 'Film.idx', 'Film The Return.en.srt'])('%s is none of theirs', (file) => {
    expect(readSubtitleSidecar(file, videos)).toBeNull();
  });
});

describe('languages', () => {
  it.each([
    ['en', 'en'],
    ['ENG', 'en'],
    ['deu', 'de'],
    ['ger', 'de'],
    ['Deutsch', 'de'],
    ['pt-br', 'pt-BR'],
    ['zh_hant', 'zh-Hant'],
    ['es-419', 'es-419'],
    ['jpn', 'ja'],
    ['xyz', null],
    ['forced', null],
    ['und', null],
    ['', null],
    ['1080p', null],
  ])('%s becomes %s', (word, tag) => {
    expect(languageTag(word)).toBe(tag);
  });

  it.each([
    ['de', 'Deutsch'],
    ['en', 'English'],
    ['ja', '日本語'],
    ['und', 'Unknown'],
  ])('%s is shown as %s', (tag, label) => {
    expect(languageLabel(tag)).toBe(label);
  });
});
