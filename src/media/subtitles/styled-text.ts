/** What WebVTT can say of a letter's look without a style sheet. */
export type Look = { isBold: boolean; isItalic: boolean; isUnderlined: boolean };
export type Run = { text: string; look: Look };

export const plainLook: Look = { isBold: false, isItalic: false, isUnderlined: false };

/** Text as WebVTT markup, in which `&`, `<` and an arrow mean something. */
export const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('-->', '--&gt;');

const tagsOf = ({ isBold, isItalic, isUnderlined }: Look) =>
  [isBold ? 'b' : '', isItalic ? 'i' : '', isUnderlined ? 'u' : ''].filter((tag) => tag !== '');

/** Runs as markup: neighbours that look the same share their tags. Blank lines would end a cue, so none is left. */
export function markUp(runs: readonly Run[]): string {
  const joined: { text: string; tags: string[] }[] = [];
  for (const { text, look } of runs) {
    const tags = tagsOf(look);
    const last = joined.at(-1);
    if (last && last.tags.join() === tags.join()) last.text += text;
    else if (text !== '') joined.push({ text, tags });
  }
  return joined
    .map(({ text, tags }) => {
      if (text.trim() === '') return text;
      const open = tags.map((tag) => `<${tag}>`).join('');
      const close = [...tags].reverse().map((tag) => `</${tag}>`);
      return `${open}${escapeText(text)}${close.join('')}`;
    })
    .join('')
    .replace(/[^\S\n\u00a0]*\n\s*/g, '\n')
    .trim();
}
