const maxBytes = 16 * 1024;

export type Form = Record<string, unknown>;

/** The fields of a posted form, or of JSON; null when it is more than any sign-in carries. Read no further than that. */
export async function readForm(request: Request): Promise<Form | null> {
  const text = await readText(request);
  if (text === null) return null;
  if (!request.headers.get('content-type')?.includes('json'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

async function readText(request: Request): Promise<string | null> {
  if (!request.body) return '';
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString('utf8');
}
