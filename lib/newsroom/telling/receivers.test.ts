// Where the paper sends to, and where it never does.
import { describe, expect, test } from 'vitest';
import { isIndexNowKey, isPublicAddress, isPublicSite, receiverAddress, receiverProblem } from './receivers';
import { pauseAfter } from './verdict';

describe('addresses', () => {
  test.each(['93.184.215.14', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.9.9.9',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.9.9',
    ],
    ...[
      '192.168.1.1',
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
    ],
    ...['ff02::1', '2001:db8::1', '2002:7f00:1::1', '2001::1', 'bao.vn', ''],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

test.each([
  ['https://bao.vn', true],
  ['https://xn--bo-mia.vn', true],
  ['https://tin.bao.vn:8443', true],
  ['http://bao.vn', false],
  ['https://localhost', false],
  ['https://bao', false],
  ['https://bao.local', false],
  ['https://bao.internal.', false],
  ['https://1.2.3.4', false],
  ['https://[2606:4700::1111]', false],
  ['không phải', false],
])('a paper at %s is public: %s', (siteUrl, expected) => {
  expect(isPublicSite(siteUrl)).toBe(expected);
});

describe('receivers', () => {
  test.each([
    ['https://api.indexnow.org/indexnow', true, false],
    ['https://hub.vn/?topic=1', true, false],
    ['http://api.indexnow.org/indexnow', false, false],
    ['https://ai:matkhau@hub.vn/', false, false],
    ['https://hub.vn/#a', false, false],
    ['https://127.0.0.1/', false, true],
    ['http://127.0.0.1:8080/', false, true],
    ['http://2130706433/', false, true],
    ['http://[::1]:8080/', false, true],
    ['http://localhost:8080/', false, true],
    ['https://10.0.0.1/', false, false],
    ['https://metadata.google.internal/', false, false],
    ['file:///etc/passwd', false, false],
    ['javascript:alert(1)', false, false],
    ['hub', false, false],
    ['https://hub.vn/\0', false, false],
    ['https://hub.vn/\n', false, false],
    [`https://hub.vn/${'a'.repeat(500)}`, false, false],
    ['\0'.repeat(10_000), false, false],
  ])('%s', (address, always, inTrial) => {
    expect(receiverAddress(address, false) !== undefined).toBe(always);
    expect(receiverAddress(address, true) !== undefined).toBe(inTrial);
    expect(receiverProblem(address, 'vi', false) === undefined).toBe(always);
  });

  test('an empty one is no problem, and the words are in the language of who asks', () => {
    expect(receiverProblem('', 'vi', false)).toBeUndefined();
    expect(receiverProblem('hub', 'vi', false)).toContain('Cần một địa chỉ');
    expect(receiverProblem('hub', 'en', false)).toContain('An https://');
  });
});

test('a key is like no other file at the root', () => {
  expect(isIndexNowKey('0123456789abcdef0123456789abcdef')).toBe(true);
  for (const key of ['robots', 'security', '0123456789ABCDEF0123456789ABCDEF', '../../etc/passwd', ''])
    expect(isIndexNowKey(key)).toBe(false);
});

describe('the pause after a failure', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const asked = (retryAfter: string | undefined) => ({
    status: 429,
    retryAfter,
    location: undefined,
    text: '',
  });
  const none = { failure: 'timeout', text: '' } as const;

  test('grows, is never the same for all, and ends at an hour', () => {
    expect([1, 2, 3, 8, 50].map((failures) => pauseAfter(failures, none, now, 1) / 1000)).toEqual([
      30, 60, 120, 3600, 3600,
    ]);
    expect(pauseAfter(1, none, now, 0)).toBe(22_500);
  });

  test.each([
    ['120', 120],
    ['Sun, 22 Nov 2026 10:05:00 GMT', 300],
    ['999999999', 86_400],
    ['Mon, 01 Jan 2300 00:00:00 GMT', 86_400],
    ['1', 30],
    ['-5', 30],
    ['Sun, 22 Nov 2020 10:05:00 GMT', 30],
    ['bao giờ cũng được', 30],
    [undefined, 30],
  ])('is as long as %s asks', (retryAfter, seconds) => {
    expect(pauseAfter(1, asked(retryAfter), now, 1) / 1000).toBe(seconds);
  });
});
