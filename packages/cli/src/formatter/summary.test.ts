import { describe, expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

const stack = { name: 'the-things-stack' };
const encoded = (f_port: number, bytes: number) => ({ f_port, frm_payload_hex: '01'.repeat(bytes), warnings: [] });

// tts-downlink-api §2 and §3.1: port 0 is no_f_port, 224 a fault of validation, above 242 bytes too long.
describe('the summary of what The Things Stack refuses after the formatter', () => {
  for (const [outcome, words] of [
    [encoded(0, 1), 'no port, or port 0: the server refuses it, as no_f_port; return fPort, 1…223'],
    [encoded(224, 1), 'port 224, which is for tests of the protocol: the server refuses it; return another fPort'],
    [encoded(1, 243), '243 bytes on port 1: the server refuses it, as no data rate carries more than 242'],
  ] as const) {
    test(`warns: ${words}`, () => expect(summaryOf(outcome, undefined, stack)).toEqual({ weight: 'warning', words }));
  }

  test('warns of none of what it takes', () => {
    const words = '242 bytes on port 225';
    expect(summaryOf(encoded(225, 242), undefined, stack)).toEqual({ weight: 'fine', words });
  });

  test('is not that of another server', () => {
    expect(summaryOf(encoded(0, 1), undefined, { name: 'ts013' })).toEqual({
      weight: 'fine',
      words: '1 byte on port 0',
    });
  });
});
