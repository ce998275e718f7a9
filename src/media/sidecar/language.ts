/** Names people use in file names, in English and in the language itself, to BCP 47. */
const names: Record<string, string> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  francais: 'fr',
  français: 'fr',
  spanish: 'es',
  espanol: 'es',
  español: 'es',
  castellano: 'es',
  latino: 'es-419',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  portugues: 'pt',
  português: 'pt',
  brazilian: 'pt-BR',
  dutch: 'nl',
  nederlands: 'nl',
  swedish: 'sv',
  svenska: 'sv',
  norwegian: 'no',
  norsk: 'no',
  danish: 'da',
  dansk: 'da',
  finnish: 'fi',
  suomi: 'fi',
  icelandic: 'is',
  polish: 'pl',
  polski: 'pl',
  czech: 'cs',
  slovak: 'sk',
  hungarian: 'hu',
  magyar: 'hu',
  romanian: 'ro',
  bulgarian: 'bg',
  greek: 'el',
  turkish: 'tr',
  russian: 'ru',
  ukrainian: 'uk',
  serbian: 'sr',
  croatian: 'hr',
  slovenian: 'sl',
  hebrew: 'he',
  arabic: 'ar',
  persian: 'fa',
  farsi: 'fa',
  hindi: 'hi',
  tamil: 'ta',
  telugu: 'te',
  thai: 'th',
  vietnamese: 'vi',
  indonesian: 'id',
  malay: 'ms',
  japanese: 'ja',
  korean: 'ko',
  chinese: 'zh',
  simplified: 'zh-Hans',
  traditional: 'zh-Hant',
  chs: 'zh-Hans',
  cht: 'zh-Hant',
  estonian: 'et',
  latvian: 'lv',
  lithuanian: 'lt',
  catalan: 'ca',
  basque: 'eu',
  galician: 'gl',
};

/** ISO 639-2 has two codes for some languages; `Intl` knows only one of them. */
const bibliographic: Record<string, string> = {
  ger: 'de',
  fre: 'fr',
  dut: 'nl',
  chi: 'zh',
  cze: 'cs',
  gre: 'el',
  ice: 'is',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  alb: 'sq',
  arm: 'hy',
  baq: 'eu',
  bur: 'my',
  geo: 'ka',
  mac: 'mk',
  mao: 'mi',
  may: 'ms',
  tib: 'bo',
  wel: 'cy',
  jap: 'ja',
  spa: 'es',
  pob: 'pt-BR',
};

const displayNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const knownBase = (tag: string) => displayNames.of(tag.split('-')[0] ?? '') !== undefined;

/** `en`, `eng`, `English`, `pt-BR`, `pt_br`, `ger` to a BCP 47 tag; null when it is no language. */
export function languageTag(word: string): string | null {
  const lower = word.trim().toLowerCase().replaceAll('_', '-');
  const named = names[lower] ?? bibliographic[lower];
  if (named) return named;
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/.test(lower)) return null;
  if (lower === 'und' || lower === 'mis' || lower === 'zxx' || lower === 'mul') return null;
  try {
    const [tag] = Intl.getCanonicalLocales(lower);
    return tag && knownBase(tag) ? tag : null;
  } catch {
    return null;
  }
}

/** A language in its own words: `Deutsch`, `English`. What is shown in a menu. */
export function languageLabel(tag: string): string {
  const label =
    tag === 'und' ? 'Unknown' : (new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag);
  return label.charAt(0).toLocaleUpperCase(tag) + label.slice(1);
}
