import {
  ascii,
  bits,
  command,
  flags,
  group,
  hex,
  oneOf,
  padTo,
  reserved,
  seconds,
  u8,
  u16le,
  u32le,
  when,
} from '@downlink-kit/codec';
import { enable, enableBit } from './enable.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const;
type RuleNumber = (typeof numbers)[number];

/** The number of a rule. */
const ruleNumber = u8({ minimum: 1, maximum: 16 });

/** A set of rules, bit 0 being rule 1. */
const ruleMask = flags(numbers, { order: 'le' });

/** The same command for each of the sixteen rules: `rule_1_enable`, `rule_2_enable`, … */
function eachRule<const S extends string, T>(suffix: S, of: (rule: number) => T) {
  const entries = numbers.map((rule) => [`rule_${rule}_${suffix}`, of(rule)]);
  return Object.fromEntries(entries) as Record<`rule_${RuleNumber}_${S}`, T>;
}

const valve = { valve_index: u8({ minimum: 1, maximum: 2 }) };

/** What sets a rule off: a type, then twelve bytes. */
const condition = group([
  { type: oneOf({ none: 0, time: 1, d2d: 2, time_or_pulse_threshold: 3, pulse_threshold: 4, pressure_threshold: 5 }) },
  when('type', {
    time: [
      { start_time: seconds(u32le(), { epoch: 'unix' }), end_time: seconds(u32le(), { epoch: 'unix' }) },
      { repeat_enable: enable, repeat_mode: oneOf({ monthly: 0, daily: 1, weekly: 2 }) },
      when('repeat_mode', {
        monthly: [{ repeat_step: u16le() }],
        daily: [{ repeat_step: u16le({ description: 'Every so many days' }) }],
        weekly: [{ repeat_week: flags(weekdays, { bits: 16, order: 'le' }) }],
      }),
    ],
    d2d: [{ d2d_command: hex({ length: 2, reverse: true, description: 'The command that another device sends' }) }],
    time_or_pulse_threshold: [valve, { duration: u16le({ unit: 'min' }), pulse_threshold: u32le() }],
    pulse_threshold: [valve, { pulse_threshold: u32le() }],
    pressure_threshold: [
      { source: oneOf({ always: 0, 'valve 1 open': 1, 'valve 2 open': 2, 'valve 1 open or valve 2 open': 3 }) },
      { mode: oneOf({ none: 0, 'less than': 1, 'greater than': 2, between: 3, outside: 4 }) },
      { threshold_min: u16le({ unit: 'kPa' }), threshold_max: u16le({ unit: 'kPa' }) },
    ],
  }),
  padTo(13),
]);

const control = [
  valve,
  { valve_opening: u8({ description: '0 closes, 1 opens' }) },
  { time_enable: enable, duration: u32le({ unit: 'min' }) },
  { pulse_enable: enable, pulse_threshold: u32le() },
] as const;

/** What a rule does: a type, then twelve bytes. */
const action = group([
  { type: oneOf({ none: 0, em_valve_control: 1, valve_control: 2, report: 3 }) },
  when('type', {
    em_valve_control: control,
    valve_control: control,
    report: [
      { report_type: oneOf({ valve_1: 1, valve_2: 2, custom_message: 3, threshold_alarm: 4 }) },
      { report_content: ascii({ length: 8, pad: 0 }) },
      0x00,
      { continue_count: u8(), release_enable: enable },
    ],
  }),
  padTo(13),
]);

/** Milesight's encoder calls 0 open, its decoder calls 1 open. */
const eitherWay = oneOf([0, 1], 1, { description: 'Open or close: which is which, try on the device' });

/** The commands about rules. Those of hardware before 4.0 know rules by the clock only. */
export const ruleCommands = {
  batch_read_rules: command({
    description: 'Ask for several rules; hardware before 4.0',
    frame: [0xff, 0x4b, 0x00, ruleMask],
  }),
  batch_enable_rules: command({
    description: 'Switch these rules on and all others off; hardware before 4.0',
    frame: [0xff, 0x4b, 0x01, ruleMask],
    examples: [{ data: [1, 2, 3, 4], hex: 'ff4b010f00' }],
  }),
  batch_remove_rules: command({
    description: 'Remove several rules; hardware before 4.0',
    frame: [0xff, 0x4b, 0x02, ruleMask],
    examples: [{ data: [1, 2, 3, 4], hex: 'ff4b020f00' }],
  }),
  query_rule_config: command({
    description: 'Ask for the settings of a rule; hardware before 4.0',
    frame: [0xff, 0x4c, ruleNumber],
    many: true,
  }),
  ...eachRule('enable', (rule) =>
    command({
      description: `Switch rule ${rule} on or off; hardware before 4.0`,
      frame: [0xff, 0x4b, 0x03, rule, enable],
    }),
  ),
  ...eachRule('remove', (rule) =>
    command({ description: `Remove rule ${rule}; hardware before 4.0`, frame: [0xff, 0x4b, 0x04, rule, 0x00] }),
  ),
  rule_config: command({
    description: 'A rule by the clock; hardware before 4.0',
    frame: [
      0xff,
      0x4d,
      { id: ruleNumber },
      bits([
        { enable: enableBit, valve_status: eitherWay },
        reserved(4),
        { valve_2_enable: enableBit, valve_1_enable: enableBit },
      ]),
      { week_cycle: flags(weekdays) },
      { start_hour: u8({ maximum: 24, unit: 'h' }), start_min: u8({ maximum: 59, unit: 'min' }) },
      { end_hour: u8({ maximum: 24, unit: 'h' }), end_min: u8({ maximum: 59, unit: 'min' }) },
      { valve_pulse: u16le() },
    ],
    many: true,
  }),
  rules_config: command({
    description: 'A rule: a condition and what it does; hardware 4.0 and later',
    frame: [0xff, 0x55, { id: ruleNumber, enable, condition, action }],
    many: true,
  }),
};
