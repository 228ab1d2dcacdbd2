import { describe, expect, test } from 'vitest';
import { readRateLimit } from './rate-limit.ts';

const headers = {
  'x-rate-limit-limit': '3',
  'x-rate-limit-available': '0',
  'x-rate-limit-reset': '29',
  'x-rate-limit-retry': '9',
};

describe('readRateLimit', () => {
  test('reads the four headers', () =>
    expect(readRateLimit(headers)).toEqual({ limit: 3, available: 0, reset: 29, retry: 9 }));
  test('knows a server without limits by their absence', () => expect(readRateLimit({})).toBeUndefined());
  for (const broken of ['', '-1', '1.5', 'soon', '99999999999']) {
    test(`does not take ${JSON.stringify(broken)} for seconds`, () => {
      expect(readRateLimit({ ...headers, 'x-rate-limit-retry': broken })).toBeUndefined();
    });
  }
});
