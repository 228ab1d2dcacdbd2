/** A `decoded_payload`, and the bytes that it goes out as on port 85. */
export type Vector = readonly [payload: unknown, hex: string];

/** The inputs that Milesight prints beside its encoder, with the bytes that this encoder gives for them. */
export const printed: readonly Vector[] = [
  [{ query_valve_task_status: { index: 'valve 1' } }, 'f9a500'],
  [
    { schedule_device_config: { id: 3, type: 0, data: { timestamp: '2025-07-07T05:09:46Z', continuous: 100 } } },
    'f9a603009a566b686400',
  ],
  [{ schedule_device_config: { id: 3, type: 1, data: { channels: [1, 2, 3, 4] } } }, 'f9a603010f0000000000'],
  [{ schedule_device_config: { id: 3, type: 2, data: { channels: [49, 50, 51, 52] } } }, 'f9a603020f0000000000'],
  [
    { schedule_device_config: { id: 3, type: 3, data: { channel_index: 2, frequency: 868300000 } } },
    'f9a6030302e034c133',
  ],
  [{ schedule_device_config: { id: 3, type: 241 } }, 'f9a603f1'],
  [{ schedule_device_config: { id: 3, type: 242 } }, 'f9a603f2'],
  [{ schedule_device_config: { id: 3, type: 243 } }, 'f9a603f3'],
  [
    {
      ai_collection_config: {
        id: 1,
        enable: 'enable',
        collect: 60,
        collect_irrigation: 10,
        open_delay_collect_time: 5,
      },
    },
    'f9a801013c000a0005',
  ],
  [{ read_schedule_config: { id: 1, type: 0 } }, 'f9af0100'],
  [{ multicast_command: { channel: 1, time: 36, len: 4, data: '00000000' } }, 'f00124000400000000'],
  [{ need_response_multicast_command: { time: 36, length: 2, data: 'He' } }, 'fb012400024865'],
  [{ reboot: true }, 'ff10ff'],
  [{ report_status: true }, 'ff28ff'],
  [{ sync_time: true }, 'ff4a00'],
  [{ collection_interval: 10 }, 'ff020a00'],
  [{ report_interval: 10 }, 'ff030a00'],
  [{ retransmit_enable: 'enable' }, 'ff6901'],
  [{ retransmit_interval: 60 }, 'ff6a003c00'],
  [{ resend_interval: 60 }, 'ff6a013c00'],
  [{ time_zone: 'UTC+8' }, 'ff175000'],
  [{ sync_time_type: 'v1.0.3' }, 'ff3b02'],
  [{ d2d_key: '0000000000000000' }, 'ff350000000000000000'],
  [{ d2d_enable: 'enable' }, 'ff8401'],
  [{ response_enable: 'enable' }, 'fff301'],
  [{ class_a_response_time: 10 }, 'ff1e0a000000'],
  [{ valve_1_pulse: 100 }, 'ff920164000000'],
  [{ valve_2_pulse: 100 }, 'ff920264000000'],
  [{ batch_enable_rules: [1, 2, 3, 4] }, 'ff4b010f00'],
  [{ batch_remove_rules: [1, 2, 3, 4] }, 'ff4b020f00'],
  [{ rule_1_enable: 'enable' }, 'ff4b030101'],
  [{ rule_2_enable: 'enable' }, 'ff4b030201'],
  [{ clear_valve_1_pulse: true }, 'ff4e0100'],
  [{ clear_valve_2_pulse: true }, 'ff4e0200'],
  [{ pulse_filter_config: { mode: 'hardware', time: 40 } }, 'ff5200012800'],
  [{ gpio_jitter_time: 40 }, 'ff4628'],
  [{ valve_power_supply_config: { counts: 1, control_pulse_time: 100, power_time: 1000 } }, 'ff4f016400e803'],
  [{ pressure_calibration_settings: { enable: 'enable', calibration_value: 1 } }, 'ffab010100'],
  [{ history_enable: 'enable' }, 'ff6801'],
  [{ clear_history: true }, 'ff27ff'],
  [{ fetch_history: { start_time: '2021-01-01T00:00:00Z', end_time: '2021-01-02T00:00:00Z' } }, 'fd6c0066ee5f80b7ef5f'],
  [{ stop_transmit: true }, 'fd6dff'],
];

/** Inputs of ours, with the bytes that Milesight's encoder gives for them. */
export const encoded: readonly Vector[] = [
  [{ collection_interval: 64800 }, 'ff0220fd'],
  [{ report_interval: 1200 }, 'ff03b004'],
  [{ retransmit_enable: 'disable' }, 'ff6900'],
  [{ retransmit_interval: 1200 }, 'ff6a00b004'],
  [{ resend_interval: 30 }, 'ff6a011e00'],
  [{ time_zone: 'UTC-9:30' }, 'ff17a1ff'],
  [{ time_zone: 'UTC+12:45' }, 'ff177f00'],
  [{ time_zone: 'UTC-12' }, 'ff1788ff'],
  [{ sync_time_type: 'v1.1.0' }, 'ff3b03'],
  [{ d2d_key: '0123456789abcdef' }, 'ff350123456789abcdef'],
  [{ d2d_enable: 'disable' }, 'ff8400'],
  [{ response_enable: 'disable' }, 'fff300'],
  [{ class_a_response_time: 64800 }, 'ff1e20fd0000'],
  [{ valve_1_pulse: 4294967295 }, 'ff9201ffffffff'],
  [{ valve_2_pulse: 305419896 }, 'ff920278563412'],
  [
    {
      valve_task: {
        valve_index: 'valve 1',
        sequence_id: 0,
        valve_status: 'open',
        time_rule_enable: 'disable',
        pulse_rule_enable: 'disable',
        duration: 0,
        valve_pulse: 0,
      },
    },
    'ff1d200000000000000000',
  ],
  [
    {
      valve_task: {
        valve_index: 'valve 2',
        sequence_id: 5,
        valve_status: 'open',
        time_rule_enable: 'enable',
        pulse_rule_enable: 'enable',
        duration: 600,
        valve_pulse: 1000,
      },
    },
    'ff1de105580200e8030000',
  ],
  [
    {
      valve_task: {
        valve_index: 'all valves',
        sequence_id: 255,
        valve_status: 'close',
        time_rule_enable: 'enable',
        pulse_rule_enable: 'disable',
        duration: 16777215,
        valve_pulse: 4294967295,
      },
    },
    'ff1d87ffffffffffffffff',
  ],
  [
    {
      valve_task: {
        valve_index: 'valve 1',
        sequence_id: 1,
        valve_status: 'close',
        rain_stop_plan: 'enable',
        duration: 86400,
        start_time: 1751864986,
      },
    },
    'ff1d10018051019a566b68',
  ],
  [
    {
      valve_task: {
        valve_index: 'valve 2',
        sequence_id: 2,
        valve_status: 'open',
        rain_stop_plan: 'disable',
        duration: 0,
        start_time: 0,
      },
    },
    'ff1d290200000000000000',
  ],
  [{ batch_read_rules: [1, 16] }, 'ff4b000180'],
  [{ batch_enable_rules: [1, 9] }, 'ff4b010101'],
  [{ batch_remove_rules: [16] }, 'ff4b020080'],
  [{ query_rule_config: [1, 16] }, 'ff4c01ff4c10'],
  [{ rule_16_enable: 'disable' }, 'ff4b031000'],
  [{ rule_7_remove: true }, 'ff4b040700'],
  [
    {
      rule_config: [
        {
          id: 1,
          enable: 'enable',
          valve_status: 0,
          valve_1_enable: 'enable',
          valve_2_enable: 'enable',
          week_cycle: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
          start_hour: 10,
          start_min: 0,
          end_hour: 18,
          end_min: 0,
          valve_pulse: 100,
        },
      ],
    },
    'ff4d01837f0a0012006400',
  ],
  [
    {
      rule_config: [
        {
          id: 16,
          enable: 'disable',
          valve_status: 1,
          valve_1_enable: 'disable',
          valve_2_enable: 'enable',
          week_cycle: ['sunday'],
          start_hour: 24,
          start_min: 59,
          end_hour: 0,
          end_min: 1,
          valve_pulse: 65535,
        },
      ],
    },
    'ff4d104240183b0001ffff',
  ],
  [
    {
      rules_config: [
        {
          id: 1,
          enable: 'enable',
          condition: { type: 'none' },
          action: {
            type: 'em_valve_control',
            valve_index: 1,
            valve_opening: 1,
            time_enable: 'enable',
            duration: 1,
            pulse_enable: 'enable',
            pulse_threshold: 1,
          },
        },
      ],
    },
    'ff5501010000000000000000000000000001010101010000000101000000',
  ],
  [
    {
      rules_config: [
        {
          id: 2,
          enable: 'enable',
          condition: {
            type: 'time',
            start_time: '2025-07-07T05:09:46Z',
            end_time: '2026-01-01T00:00:00Z',
            repeat_enable: 'enable',
            repeat_mode: 'daily',
            repeat_step: 2,
          },
          action: {
            type: 'valve_control',
            valve_index: 2,
            valve_opening: 0,
            time_enable: 'disable',
            duration: 300,
            pulse_enable: 'disable',
            pulse_threshold: 1000,
          },
        },
      ],
    },
    'ff550201019a566b6800b9556901010200020200002c01000000e8030000',
  ],
  [
    {
      rules_config: [
        {
          id: 3,
          enable: 'disable',
          condition: {
            type: 'time',
            start_time: '2025-07-07T05:09:46Z',
            end_time: '2026-01-01T00:00:00Z',
            repeat_enable: 'enable',
            repeat_mode: 'weekly',
            repeat_week: ['monday', 'sunday'],
          },
          action: { type: 'none' },
        },
      ],
    },
    'ff550300019a566b6800b955690102410000000000000000000000000000',
  ],
  [
    {
      rules_config: [
        {
          id: 4,
          enable: 'enable',
          condition: { type: 'd2d', d2d_command: '12ab' },
          action: {
            type: 'report',
            report_type: 'custom_message',
            report_content: 'Water',
            continue_count: 3,
            release_enable: 'enable',
          },
        },
      ],
    },
    'ff55040102ab120000000000000000000003035761746572000000000301',
  ],
  [
    {
      rules_config: [
        {
          id: 5,
          enable: 'enable',
          condition: { type: 'time_or_pulse_threshold', valve_index: 1, duration: 60, pulse_threshold: 70000 },
          action: {
            type: 'report',
            report_type: 'valve_1',
            report_content: '12345678',
            continue_count: 0,
            release_enable: 'disable',
          },
        },
      ],
    },
    'ff55050103013c0070110100000000000003013132333435363738000000',
  ],
  [
    {
      rules_config: [
        {
          id: 16,
          enable: 'enable',
          condition: { type: 'pulse_threshold', valve_index: 2, pulse_threshold: 4294967295 },
          action: { type: 'none' },
        },
      ],
    },
    'ff5510010402ffffffff0000000000000000000000000000000000000000',
  ],
  [{ pulse_filter_config: { mode: 'software', time: 1000 } }, 'ff520002e803'],
  [{ gpio_jitter_time: 255 }, 'ff46ff'],
  [{ valve_power_supply_config: { counts: 5, control_pulse_time: 1000, power_time: 10000 } }, 'ff4f05e8031027'],
  [{ pressure_calibration_settings: { enable: 'disable', calibration_value: -2 } }, 'ffab00feff'],
  [{ history_enable: 'disable' }, 'ff6800'],
  [{ fetch_history: { start_time: '2025-07-07T05:09:46Z', end_time: '2026-01-01T00:00:00Z' } }, 'fd6c9a566b6800b95569'],
  [{ query_valve_task_status: { index: 'valve 2' } }, 'f9a501'],
  [{ schedule_device_config: { id: 255, type: 1, data: { channels: [1, 48] } } }, 'f9a6ff01010000000080'],
  [{ schedule_device_config: { id: 0, type: 2, data: { channels: [49, 57, 96] } } }, 'f9a60002010100000080'],
  [
    {
      ai_collection_config: {
        id: 2,
        enable: 'disable',
        collect: 64800,
        collect_irrigation: 10,
        open_delay_collect_time: 60,
      },
    },
    'f9a8020020fd0a003c',
  ],
  [{ read_schedule_config: { id: 7, type: 3 } }, 'f9af0703'],
  [
    { stop_transmit: true, reboot: true, collection_interval: 60, report_interval: 600 },
    'ff10ffff023c00ff035802fd6dff',
  ],
  [
    {
      rules_config: [
        { id: 1, enable: 'enable', condition: { type: 'none' }, action: { type: 'none' } },
        { id: 2, enable: 'disable', condition: { type: 'none' }, action: { type: 'none' } },
      ],
      rule_2_enable: 'enable',
      rule_1_remove: true,
      query_rule_config: [4],
    },
    'ff4c04ff4b030201ff4b040100ff5501010000000000000000000000000000000000000000000000000000ff5502000000000000000000000000000000000000000000000000000000',
  ],
];

/** What Milesight's encoder gets wrong, and what only its decoder knows: bytes worked out from its tables. */
export const tabled: readonly Vector[] = [
  // 1751864986 is 0x686b569a; 100 is 0x0064; class C is 2; a byte that is reserved
  [
    {
      lorawan_class_switch: { timestamp: '2025-07-07T05:09:46Z', continuous: 100, class_type: 'class C', reserved: 0 },
    },
    'f9a49a566b6864000200',
  ],
  // without an end: another type, and no end
  [{ fetch_history: { start_time: '2025-07-07T05:09:46Z' } }, 'fd6b9a566b68'],
  // 05, then source 3, mode 3, 200 is 0x00c8, 600 is 0x0258, six bytes of padding; 03, then report 4, "low" and five bytes of padding, 0, 2, 1
  [
    {
      rules_config: [
        {
          id: 1,
          enable: 'enable',
          condition: {
            type: 'pressure_threshold',
            source: 'valve 1 open or valve 2 open',
            mode: 'between',
            threshold_min: 200,
            threshold_max: 600,
          },
          action: {
            type: 'report',
            report_type: 'threshold_alarm',
            report_content: 'low',
            continue_count: 2,
            release_enable: 'enable',
          },
        },
      ],
    },
    'ff550101050303c8005802000000000000' + '03046c6f770000000000000201',
  ],
];
