import { describe, expect, test } from 'vitest';
import { refusalOf } from '../test/rows.ts';
import { command, device, either, group, oneOf, u8, u16be } from './index.ts';

describe('a device', () => {
  const it = command({ fPort: 1, frame: [0x01] });
  const many = command({ fPort: 1, frame: [0x01, { x: u8() }], many: true });
  const bare = command({ fPort: 1, frame: [0x01, u8()] });
  const ruled = (rule: unknown) => () =>
    device('one', { it: command({ fPort: 1, frame: [{ a: u8(), b: u8() }], rules: [rule as never] }) });
  const rows: readonly { name: string; declare: () => unknown; says: string }[] = [
    {
      name: 'no id',
      declare: () => device('', { it }),
      says: 'the id of a device is ""; it must be text, like "acme-av2"',
    },
    {
      name: 'an id that is no text',
      declare: () => device(5 as never, { it }),
      says: 'the id of a device is 5; it must be text, like "acme-av2"',
    },
    {
      name: 'no commands',
      declare: () => device('one', {}),
      says: 'the commands of a device is an object; it must be an object with at least one command',
    },
    {
      name: 'a list of commands',
      declare: () => device('one', [it] as never),
      says: 'the commands of a device is a list; it must be an object with at least one command',
    },
    {
      name: 'what is no command',
      declare: () => device('one', { it: [0x01] as never }),
      says: 'it: a list does not belong here: write command({ … })',
    },
    {
      name: 'a frame that is too long',
      declare: () => device('one', { it }, { maxBytes: 243 }),
      says: 'maxBytes is 243; it must be a whole number of bytes, 1…242',
    },
    {
      name: 'a version that is no text',
      declare: () => device('one', { it }, { version: 1 as never }),
      says: 'version is 1; it must be text, like "1.2.0"',
    },
    {
      name: 'several that is neither',
      declare: () => device('one', { it }, { several: 'yes' as never }),
      says: 'several is "yes"; it must be true or false',
    },
    {
      name: 'another style',
      declare: () => device('one', { it }, { payload: 'taged' as never }),
      says: 'payload is "taged"; it must be "tagged", "keyed", "flat" or { tag: "…" }',
    },
    {
      name: 'a tag and more',
      declare: () => device('one', { it }, { payload: { tag: 'type', key: 1 } as never }),
      says: 'no option "key"; there is tag',
    },
    {
      name: 'an option that there is not',
      declare: () => device('one', { it }, { maxbytes: 51 } as never),
      says: 'no option "maxbytes"; there are payload, several, maxBytes, fPort, version',
    },
    {
      name: 'a port for all that is none',
      declare: () => device('one', { it: command({ frame: [0x01] }) }, { fPort: 0 }),
      says: 'it: port 0 is not a whole number 1…223',
    },
    {
      name: 'a field that was changed after its maker made it',
      declare: () => device('one', { it: command({ fPort: 1, frame: [{ a: { ...u8(), maximum: 1000 } }] }) }),
      says: 'it.a: maximum 1000 is outside 0…255, which 8 bits hold',
    },
    {
      name: 'a field with a keyword of JSON Schema that it does not have',
      declare: () => device('one', { it: command({ fPort: 1, frame: [{ a: { ...u8(), multipleOf: 2 } }] }) }),
      says: 'it.a: is not a device as this library makes them: its "integer" field says what no maker says; give options to the maker',
    },
    {
      name: 'a rule of another kind',
      declare: ruled({ kind: 'lessTan', low: 'a', high: 'b' }),
      says: 'it: a rule is an object; it must be atMost("low", "high") or lessThan("low", "high")',
    },
    {
      name: 'a rule that is nothing',
      declare: ruled(null),
      says: 'it: a rule is null; it must be atMost("low", "high") or lessThan("low", "high")',
    },
    {
      name: 'a rule of one field alone',
      declare: ruled({ kind: 'lessThan', low: 'a', high: 'a' }),
      says: 'it: lessThan is "a"; it must be about two fields, and not a twice',
    },
    {
      name: 'a name with half a surrogate pair',
      declare: () => device('one', { it: command({ fPort: 1, frame: [{ '\ud800': u8() }] }) }),
      says: 'it: the name "\\ud800" cannot be used: it holds half a surrogate pair, which UTF-8 cannot write',
    },
    {
      name: 'a field under a symbol',
      declare: () => device('one', { it: command({ fPort: 1, frame: [1, { [Symbol('a')]: u8() }] }) }),
      says: 'the name "Symbol(a)" cannot be used: it is a symbol, which JSON cannot hold',
    },
    {
      name: 'an example with a key that it does not have',
      declare: () =>
        device('one', { it: command({ fPort: 1, frame: [1], examples: [{ data: {}, hex: '01', note: 1 } as never] }) }),
      says: 'it: no option "note"; there are data, hex, description',
    },
    {
      name: 'groups in groups without end',
      declare: () => {
        let inner: unknown = { x: u8() };
        for (let depth = 0; depth < 5_000; depth++) inner = { x: group([inner as never]) };
        return device('one', { it: command({ fPort: 1, frame: [inner as never] }) });
      },
      says: 'is nested too deeply, or holds itself',
    },
    {
      name: 'a command that comes often where one comes',
      declare: () => device('one', { many }),
      says: 'many: many is true; it must be in a device that takes several commands in a frame',
    },
    {
      name: 'several commands without tag or key',
      declare: () =>
        device('one', { many: command({ fPort: 1, frame: [{ x: u8() }] }) }, { payload: 'flat', several: true }),
      says: 'several is true; it must be left out of a flat device, whose payload holds one command',
    },
    {
      name: 'a bare value without tag or key',
      declare: () => device('one', { bare }, { payload: 'flat' }),
      says: 'bare: payload is "flat"; it must be another style: a value without a name has no key there',
    },
    {
      name: 'a command without fields, tag or key',
      declare: () => device('one', { it }, { payload: 'flat' }),
      says: 'it: payload is "flat"; it must be another style: a command without a required field leaves nothing to tell it by',
    },
    {
      name: 'commands of the same fields without tag or key',
      declare: () =>
        device(
          'one',
          {
            a: command({ fPort: 1, frame: [0x01, { x: u8() }] }),
            b: command({ fPort: 1, frame: [0x02, { x: u16be() }] }),
          },
          { payload: 'flat' },
        ),
      says: 'a and b cannot be told apart by the fields given: give one a name, a choice or a constant that the other lacks',
    },
    {
      name: 'a command one of whose layouts has the fields of another command',
      declare: () =>
        device(
          'one',
          {
            a: command({ fPort: 1, frame: [either([0x01, { k: oneOf({ p: 0 }) }], [0x02, { k: oneOf({ q: 0 }) }])] }),
            b: command({ fPort: 1, frame: [0x03, { k: oneOf({ p: 0 }) }] }),
          },
          { payload: 'flat' },
        ),
      says: 'a and b cannot be told apart by the fields given: give one a name, a choice or a constant that the other lacks',
    },
    {
      name: 'a tag that is the key of several commands',
      declare: () => device('one', { it }, { payload: { tag: 'commands' }, several: true }),
      says: 'the name "commands" cannot be used: several commands stand in a list under it',
    },
  ];
  for (const { name, declare: call, says } of rows)
    test(`refuses ${name}`, () => expect(refusalOf(call).message).toBe(says));
});
