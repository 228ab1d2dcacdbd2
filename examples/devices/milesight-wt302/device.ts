import { command, device, type Field, i8, length, oneOf, sum8, u16be } from '@downlink-kit/codec';

const power = oneOf({ off: 0, on: 1 });
const buttonLock = oneOf({ disable: 0, enable: 1 });
const mode = oneOf({ cool: 0, heat: 1, fan: 2 });
const fanSpeed = oneOf({ auto: 0, high: 1, medium: 2, low: 3 });
const temperature = i8({ perUnit: 2, unit: '°C' });
const controlMode = oneOf({ auto: 0, manual: 1 });

/** 55 01, the length of what is set, its type and content, and the sum of all bytes before. */
const set = <T>(type: number, content: Field<T>, description: string) =>
  command({ description, frame: [0x55, 0x01, [length(u16be()), type, content], sum8()] });

/** The same without content: the answer comes as an uplink. */
const query = (type: number, what: string) =>
  command({ description: `Ask for ${what}`, frame: [0x55, 0x02, [length(u16be()), type], sum8()] });

export default device(
  'milesight-wt302',
  {
    thermostat_status: command({
      description: 'Turn the thermostat on or off',
      frame: [0x55, 0x01, [length(u16be()), 0x01, power], sum8()],
      examples: [{ data: 'on', hex: '5501000201015a' }],
    }),
    btn_lock_enable: set(0x02, buttonLock, 'Lock the buttons'),
    mode: set(0x03, mode, 'Cool, heat, or move the air alone'),
    fan_speed: set(0x04, fanSpeed, 'Set how fast the fan turns'),
    target_temperature: set(0x05, temperature, 'Set what the room is brought to'),
    control_mode: set(0x06, controlMode, 'Follow the programme (auto), or what is set by hand'),
    server_temperature: set(0x07, temperature, 'Tell what a sensor elsewhere measures in this room'),

    all: command({
      description: 'Set all of these at once',
      examples: [
        {
          hex: '550100080f010101032a0134d2',
          data: {
            thermostat_status: 'on',
            btn_lock_enable: 'enable',
            mode: 'heat',
            fan_speed: 'low',
            target_temperature: 21,
            control_mode: 'manual',
            server_temperature: 26,
          },
        },
      ],
      frame: [
        0x55,
        0x01,
        [
          length(u16be()),
          0x0f,
          {
            thermostat_status: power,
            btn_lock_enable: buttonLock,
            mode,
            fan_speed: fanSpeed,
            target_temperature: temperature,
            control_mode: controlMode,
            server_temperature: temperature,
          },
        ],
        sum8(),
      ],
    }),

    query_thermostat_status: query(0x01, 'whether the thermostat is on'),
    query_button_lock_status: query(0x02, 'whether the buttons are locked'),
    query_mode: query(0x03, 'the mode'),
    query_fan_speed: query(0x04, 'the speed of the fan'),
    query_temperature: query(0x05, 'the temperature of the room'),
    query_target_temperature: query(0x06, 'what the room is brought to'),
    query_card_mode: query(0x07, 'whether a key card is in'),
    query_control_mode: query(0x08, 'whether the programme is followed'),
    query_server_temperature: query(0x09, 'the temperature told by the server'),
    query_all: query(0x0f, 'all of these at once'),
  },
  { fPort: 85, payload: 'keyed', several: true },
);
