type Attributes = Record<string, string | number | null>;

/** One element with what is inside it; an attribute that is null is left out. */
export function element(name: string, values: Attributes, inside: readonly string[] = []): string {
  const written = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${escape(String(value))}"`,
  );
  const opening = `<${name}${written.join('')}`;
  return inside.length === 0 ? `${opening}/>` : `${opening}>\n${inside.map(indent).join('\n')}\n</${name}>`;
}

/** An element around words. */
export const textElement = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  // XML 1.0 §2.2 has no way at all to say most control characters.
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[&<>"]/g, (one) => entities[one] ?? '');
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
