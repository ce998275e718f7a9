/** Whether what stands in the element is read from right to left. */
export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

const turned: Partial<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key as it is meant along the reading direction: ArrowRight leads on, also where that is to the left. */
export function readingKey(key: string, element: Element): string {
  const other = turned[key];
  return other !== undefined && isRightToLeft(element) ? other : key;
}
