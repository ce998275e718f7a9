import { describe, expect, test } from 'vitest';
import { callerGroup, clientAddress, requestOrigin } from './request-source';

const direct = { TRUST_PROXY: false, VERCEL: false, NEXTAUTH_URL: undefined };
const proxied = { ...direct, TRUST_PROXY: true };

describe('the address of the caller', () => {
  test.each([
    ['is the peer of the socket', direct, { 'x-dex-peer': '192.0.2.7' }, '192.0.2.7'],
    ['is plain IPv4 on a dual-stack socket', direct, { 'x-dex-peer': '::ffff:192.0.2.7' }, '192.0.2.7'],
    [
      'ignores what a client claims',
      direct,
      { 'x-dex-peer': '192.0.2.7', 'x-forwarded-for': '1.1.1.1' },
      '192.0.2.7',
    ],
    [
      'is what our proxy wrote, not what came before it',
      proxied,
      { 'x-forwarded-for': '1.1.1.1, 192.0.2.9' },
      '192.0.2.9',
    ],
    ['is the peer when the proxy says nothing', proxied, { 'x-dex-peer': '192.0.2.7' }, '192.0.2.7'],
    ['is unknown when it is not an address', proxied, { 'x-forwarded-for': 'me' }, 'unknown'],
    ['is unknown when nobody says', direct, {}, 'unknown'],
  ])('%s', (_title, trust, headers, expected) => {
    expect(clientAddress(new Headers(headers as Record<string, string>), trust)).toBe(expected);
  });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('counts %s as %s', (address, group) => {
  expect(callerGroup(address)).toBe(group);
});

describe('the origin that the viewer sees', () => {
  const request = (headers: Record<string, string>) => new Request('http://localhost:3000/x', { headers });
  test.each([
    ['is the name that was asked for', direct, { host: 'nas.local:3000' }, 'http://nas.local:3000'],
    ['is the address of the request without a host', direct, {}, 'http://localhost:3000'],
    [
      'does not believe a client about https',
      direct,
      { host: 'a.example', 'x-forwarded-proto': 'https' },
      'http://a.example',
    ],
    [
      'believes a trusted proxy',
      proxied,
      { host: 'in:1', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'a.example' },
      'https://a.example',
    ],
    ['survives a host that is no host', direct, { host: 'a b' }, 'http://localhost:3000'],
    [
      'is what the owner configured',
      { ...proxied, NEXTAUTH_URL: 'https://dex.example' },
      { host: 'x' },
      'https://dex.example',
    ],
  ])('%s', (_title, trust, headers, expected) => {
    expect(requestOrigin(request(headers as Record<string, string>), trust)).toBe(expected);
  });
});
