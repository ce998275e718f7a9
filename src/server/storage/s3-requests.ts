import { AwsClient } from 'aws4fetch';
import { AppError } from '@/shared/errors';

export type S3Options = {
  bucket: string;
  /** Without the bucket, which follows as the first part of the path: every S3-compatible server knows that form. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** In front of every key; `` or ending in `/`. */
  prefix: string;
};

type Call = {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** Of the object, prefix and all; `` for the bucket. */
  name: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  signal?: AbortSignal | undefined;
  /** Besides success. */
  expected?: readonly number[];
};
export type S3Requests = (call: Call) => Promise<Response>;

const TIMEOUT_MS = 120_000;
const RETRIES = 3;

/** Signed requests to one bucket. Throws `unavailable` with what the server said, and the signal's reason when aborted. */
export function s3Requests({ bucket, endpoint, ...options }: S3Options): S3Requests {
  const client = new AwsClient({ ...options, service: 's3', retries: RETRIES });
  return async ({ method, name, query, headers, body, signal, expected = [] }) => {
    const url = new URL(`${endpoint}/${bucket}${name === '' ? '' : `/${name}`}`);
    for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value);
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const response = await client
      .fetch(url.href, {
        method,
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        ...(headers && { headers }),
        ...(body !== undefined && { body: body as BodyInit }),
      })
      .catch((cause: unknown) => {
        signal?.throwIfAborted();
        throw new AppError('unavailable', 'The media storage (S3) cannot be reached', { cause });
      });
    if (response.ok || expected.includes(response.status)) return response;
    throw await refusal(method, response);
  };
}

async function refusal(method: string, response: Response): Promise<AppError> {
  const text = await response.text().catch(() => '');
  const code = /<Code>([^<]+)<\/Code>/.exec(text)?.[1] ?? '';
  const answer = `${String(response.status)} ${code}`.trim();
  return new AppError('unavailable', `The media storage (S3) answered ${answer} to ${method}`);
}
