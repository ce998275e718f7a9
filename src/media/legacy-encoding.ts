/** What tools for each language wrote before there was Unicode. */
const byLanguage: Readonly<Record<string, string>> = {
  ...each('windows-1250', 'pl', 'cs', 'sk', 'hu', 'hr', 'sl', 'ro', 'bs', 'sq'),
  ...each('windows-1251', 'ru', 'uk', 'bg', 'sr', 'mk', 'be'),
  ...each('windows-1253', 'el'),
  ...each('windows-1254', 'tr', 'az'),
  ...each('windows-1255', 'he'),
  ...each('windows-1256', 'ar', 'fa', 'ur'),
  ...each('windows-1257', 'et', 'lv', 'lt'),
  ...each('windows-1258', 'vi'),
  ...each('windows-874', 'th'),
  ...each('shift_jis', 'ja'),
  ...each('euc-kr', 'ko'),
  ...each('gb18030', 'zh', 'zh-Hans'),
  ...each('big5', 'zh-Hant', 'zh-TW', 'zh-HK'),
};

function each(encoding: string, ...languages: string[]): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, encoding]));
}

/** In which encoding bytes are that are no Unicode. Any bytes are some text in Windows-1252, so that is the last guess. */
export function legacyEncoding(bytes: Uint8Array, language: string): string {
  const known = byLanguage[language] ?? byLanguage[language.split('-')[0] ?? ''];
  if (known) return known;
  return language === 'und' ? guessByBytes(bytes) : 'windows-1252';
}

const SAMPLE_BYTES = 20_000;

/** The signs that a text in each encoding's languages is full of; read in another encoding it has far fewer of them. */
const frequent: Readonly<Record<string, RegExp>> = {
  shift_jis: /[\u3041-\u3096\u30a1-\u30fa]/g,
  'euc-kr': /[이다는을를가의에고하지은도로나기사아서어리해그자]/g,
  gb18030: /[的一是不了在人有我他这们中来上大为和国地到以说时要就出会可也你对生能子那得于着下自之年过好天]/g,
  big5: /[的一是不了在人有我他這們中來上大為和國地到以說時要就出會可也你對生能子那得於著下自之年過好天]/g,
  'windows-1251': /[оеаинтсрвл]/g,
  'windows-1253': /[αοιετσνηυρ]/g,
  'windows-1255': /[יוהלאתרמבש]/g,
  'windows-1256': /[اليمونترب]/g,
};

/** Western texts have few letters above ASCII. Where many are, the encoding is one whose frequent signs they are. */
function guessByBytes(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const high = sample.filter((byte) => byte >= 0x80).length;
  const low = sample.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
  if (high < (high + low) * 0.6) return 'windows-1252';
  const scores = Object.entries(frequent).map(([encoding, signs]) => {
    const above = new TextDecoder(encoding).decode(sample).replace(/[^\u0080-\uffff]/g, '');
    return { encoding, share: (above.match(signs) ?? []).length / (above.length || 1) };
  });
  const best = scores.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0.15 ? best.encoding : 'windows-1252';
}
