import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adviceByKey, adviceOn } from './advice.ts';
import { readServerError } from './server-error.ts';
import { factsOf } from './server-error-facts.ts';

interface RecordedError {
  namespace: string;
  name: string;
  http_status: number;
  surface: string;
  enqueued: string;
  retry: { push: string; replace: string };
  when: string;
  note?: string;
}

const contract = new URL('../../../../test/contract/tts-errors.json', import.meta.url);
const { errors } = JSON.parse(readFileSync(contract, 'utf8')) as { errors: RecordedError[] };

test('there are the 85 recorded errors', () => expect(errors).toHaveLength(85));

describe('the table of errors', () => {
  for (const { namespace, name, http_status, surface, enqueued, retry, when, note } of errors) {
    const key = `${namespace}:${name}`;
    test(`holds ${key} as the contract has it`, () => {
      const meaning = note === undefined ? when : `${when} ${note}`;
      expect(factsOf(key)).toEqual({
        status: http_status,
        surface,
        enqueued,
        push: retry.push,
        replace: retry.replace,
        meaning,
      });
    });
    test(`says what to do about ${key}`, () => {
      const advice = adviceOn(readServerError({ namespace, name: name.replace('*', 'timeout') })!);
      expect(advice).toMatch(/^[A-Z].{25,}\.( Nothing|$)?/s);
      expect(advice).not.toContain('this version does not know');
    });
  }
  test('gives advice on nothing else', () => {
    expect(new Set(Object.keys(adviceByKey))).toEqual(
      new Set(errors.map(({ namespace, name }) => `${namespace}:${name}`)),
    );
  });
});

describe('readServerError', () => {
  test('reads namespace, name, attributes and the chain of causes', () => {
    const error = readServerError({
      '@type': 'type.googleapis.com/ttn.lorawan.v3.ErrorDetails',
      namespace: 'pkg/x',
      name: 'outer',
      message_format: 'no `{thing}`',
      attributes: { thing: 'way' },
      correlation_id: 'c0ffee',
      cause: { namespace: 'pkg/y', name: 'inner', cause: { namespace: 'pkg/z', name: 'innermost' } },
      code: 3,
    });
    expect(error).toMatchObject({ key: 'pkg/x:outer', message: 'no `way`', correlationId: 'c0ffee' });
    expect(error?.causes.map(({ key }) => key)).toEqual(['pkg/y:inner', 'pkg/z:innermost']);
  });
  test('reads no further into a chain of causes than a server makes it', () => {
    const text = `${'{"namespace":"pkg/x","name":"y","cause":'.repeat(20_000)}{}${'}'.repeat(20_000)}`;
    const error = readServerError(JSON.parse(text))!;
    expect(error.causes).toHaveLength(32);
    expect(JSON.stringify(error).length).toBeLessThan(5_000);
  });
  for (const x of [{ toString: 1 }, [{ toString: 1 }], null, {}]) {
    test(`keeps and prints no ${JSON.stringify(x)} among the attributes`, () => {
      const details = {
        namespace: 'pkg/errors',
        name: 'validation',
        message_format: '{x}',
        attributes: { x, field: x },
      };
      const error = readServerError(details)!;
      expect(error).toMatchObject({ message: '{x}', attributes: {} });
      expect(adviceOn(error)).toContain('see the causes');
    });
  }
  for (const value of [undefined, null, 'text', 7, []]) {
    test(`finds no error in ${JSON.stringify(value)}`, () => expect(readServerError(value)).toBeUndefined());
  }
});

describe('advice names', () => {
  const rows: { name: string; details: object; advice: string }[] = [
    {
      name: 'the right that is missing',
      details: {
        namespace: 'pkg/auth/rights',
        name: 'insufficient_application_rights',
        attributes: { missing: ['RIGHT_APPLICATION_TRAFFIC_DOWN_WRITE'], uid: 'app1' },
      },
      advice: 'The key lacks RIGHT_APPLICATION_TRAFFIC_DOWN_WRITE',
    },
    {
      name: 'what the formatter refuses',
      details: {
        namespace: 'pkg/messageprocessors/javascript',
        name: 'output_errors',
        attributes: { errors: 'bad a, bad b' },
      },
      advice: 'The formatter refuses this payload: bad a, bad b.',
    },
    {
      name: 'what the formatter threw',
      details: { namespace: 'pkg/scripting/javascript', name: 'script', attributes: { message: 'Error: no way' } },
      advice: 'The formatter failed: Error: no way.',
    },
    {
      name: 'the field that breaks a rule',
      details: {
        namespace: 'pkg/applicationserver/io/web',
        name: 'validate_body',
        cause: {
          namespace: 'pkg/errors',
          name: 'validation',
          attributes: { field: 'downlinks[0]' },
          cause: { namespace: 'pkg/errors', name: 'validation', attributes: { field: 'f_port' } },
        },
      },
      advice: 'A field breaks a rule: downlinks[0].f_port.',
    },
    {
      name: 'the length that does not fit',
      details: {
        namespace: 'pkg/networkserver',
        name: 'application_downlink_too_long',
        attributes: { length: 116, max: '115' },
      },
      advice: 'The payload has 116 bytes, but 115 is the most at the data rate in use',
    },
    {
      name: 'an error that is new',
      details: { namespace: 'pkg/new', name: 'fault', message_format: 'what a day' },
      advice: 'An error that this version does not know: what a day.',
    },
  ];
  for (const { name, details, advice } of rows) {
    test(name, () => expect(adviceOn(readServerError(details)!).slice(0, advice.length)).toBe(advice));
  }
});
