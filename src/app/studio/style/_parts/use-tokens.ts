'use client';

import { useEffect, useState } from 'react';

export type Token = { name: string; value: string };

/** The custom properties that this page's own stylesheets define at the root, as they are worn now. */
export function useTokens(): readonly Token[] | null {
  const [tokens, setTokens] = useState<readonly Token[] | null>(null);
  useEffect(() => {
    const worn = getComputedStyle(document.documentElement);
    const names = new Set([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(namesIn)));
    const frame = requestAnimationFrame(() =>
      setTokens([...names].map((name) => ({ name, value: worn.getPropertyValue(name).trim() }))),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  return tokens;
}

function namesIn(rule: CSSRule): string[] {
  if (rule instanceof CSSStyleRule && rule.selectorText.split(', ').includes(':root')) {
    return [...rule.style].filter((name) => name.startsWith('--'));
  }
  return rule instanceof CSSGroupingRule ? [...rule.cssRules].flatMap(namesIn) : [];
}
