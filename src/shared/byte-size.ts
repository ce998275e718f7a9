const units: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  ki: 2 ** 10,
  mi: 2 ** 20,
  gi: 2 ** 30,
  ti: 2 ** 40,
};

/** `200GB`, `1.5 TB`, `500MiB`, `1000`; null for what is no size. Units of a thousand unless they have an `i`. */
export function bytesOf(text: string): number | null {
  const [, digits, unit] = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]i?)?b?\s*$/i.exec(text) ?? [];
  const factor = units[(unit ?? '').toLowerCase()];
  return digits === undefined || factor === undefined ? null : Math.round(Number(digits) * factor);
}

const steps = [
  { unit: 'TB', size: 1e12 },
  { unit: 'GB', size: 1e9 },
  { unit: 'MB', size: 1e6 },
  { unit: 'kB', size: 1e3 },
] as const;

/** For people, such as `1.4 GB`. */
export function sayBytes(bytes: number): string {
  const step = steps.find(({ size }) => bytes >= size);
  if (!step) return `${String(Math.round(bytes))} bytes`;
  const amount = bytes / step.size;
  return `${amount < 10 ? amount.toFixed(1) : String(Math.round(amount))} ${step.unit}`;
}
