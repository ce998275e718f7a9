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
      setTokens(
        [...names].map((name) => ({ name, value: sayValue(name, worn.getPropertyValue(name).trim()) })),
      ),
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

/** Colours as painters know them: what a browser makes of `lab()` tells nobody anything. */
function sayValue(name: string, value: string): string {
  const brush = name.startsWith('--color-') ? new OffscreenCanvas(1, 1).getContext('2d') : null;
  if (!brush) return value;
  brush.fillStyle = value;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('');
  return alpha === 255 ? `#${hex}` : `#${hex}, ${String(Math.round(alpha / 2.55))} %`;
}
