import { expect, it } from 'vitest';
import type { ServerJob } from '../src/index.ts';
import { describeEngines } from './asked-engine.ts';

await describeEngines('what a script sees', (engine) => {
  const { outcomes, seen } = engine;

  it('is the keys of its data in an order that differs from call to call', async () => {
    const script = 'function encodeDownlink({ data }) { return { bytes: Object.values(data) }; }';
    const inputs = Array.from({ length: 40 }, () => ({ decoded_payload: { a: 1, b: 2, c: 3, d: 4 }, f_port: 1 }));
    const found = await outcomes({ script, operation: 'encodeDownlink', inputs });
    const orders = new Set(found.map((outcome) => 'frm_payload_hex' in outcome && outcome.frm_payload_hex));
    expect(orders.size).toBeGreaterThan(1);
  });

  it.for([
    ['the clock that is set', 'Date.now() + " " + +new Date()', { clock: 1234567 }, '1234567 1234567'],
    ['UTC', 'new Date(0).getHours() + " " + new Date(0)', {}, '0 Thu Jan 01 1970 00:00:00 GMT+0000 (UTC)'],
    ['the time zone that is set', 'new Date(0).getHours()', { timeZone: 'Asia/Tokyo' }, '9'],
    ['its summer time', 'new Date(2024, 6, 1).getTimezoneOffset()', { timeZone: 'Europe/Berlin' }, '-120'],
    ['nothing of the host', 'typeof process + typeof require + typeof engine', {}, 'undefinedundefinedundefined'],
  ] as const)('is %s', async ([, expression, settings, text]) => {
    expect(await seen(expression, settings)).toBe(text);
  });

  it('is UTC again after a call in another zone', async () => {
    await seen('0', { timeZone: 'Asia/Tokyo' });
    expect(await seen('new Date(0).getHours()')).toBe('0');
  });

  it('is the real clock otherwise', async () => {
    const before = Date.now();
    const told = Number(await seen('Date.now()'));
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(Date.now());
  });

  it('is the same random numbers for the same seed alone', async () => {
    const draw = (seed?: number) => seen('Math.random()', seed === undefined ? {} : { seed });
    expect(await draw(7)).toBe(await draw(7));
    expect(await draw(7)).not.toBe(await draw(8));
    expect(await draw()).not.toBe(await draw());
  });

  it('is the receive time that the input names, as a Date, or the clock', async () => {
    const script = 'function decodeUplink({ recvTime }) { return { data: { at: recvTime.toISOString() } }; }';
    const inputs = [{ recv_time: '2026-05-06T07:08:09.010Z' }, {}];
    const job = { script, operation: 'decodeUplink', inputs, receiveTime: true, clock: 0 } as const;
    expect(await outcomes(job)).toMatchObject([
      { data: { at: '2026-05-06T07:08:09.010Z' } },
      { data: { at: '1970-01-01T00:00:00.000Z' } },
    ]);
  });

  it.for([
    [
      'a time zone that there is not',
      { timeZone: 'Mars/Olympus' },
      'timeZone: "Mars/Olympus" is not an IANA time zone',
    ],
    ['a clock that is no number', { clock: Number.NaN }, 'clock is NaN; a whole number is needed'],
    ['half a seed', { seed: 0.5 }, 'seed is 0.5; a whole number is needed'],
    [
      'a raw result of a decoder',
      { raw: true, operation: 'decodeUplink' },
      'raw: only encodeDownlink has a raw result',
    ],
    ['an operation that there is not', { operation: 'encodeUplink' as never }, 'operation: there is no "encodeUplink"'],
  ] as const)('is never %s, which is refused', async ([, settings, message]) => {
    const job: ServerJob = { script: '', operation: 'encodeDownlink', inputs: [], ...settings };
    await expect(engine.host().ask(job)).rejects.toThrow(message);
  });
});
