import { type Call, call } from '../call.ts';

/** The flags of `send`. */
export const sendFlags = {
  url: { takes: 'URL', says: 'the server, https://eu1.cloud.thethings.network' },
  application: { takes: 'ID', says: 'the application of the devices' },
  webhook: { takes: 'ID', says: 'a webhook of it, whose route is taken; the plain route without' },
  device: { takes: 'ID', says: 'the device' },
  lines: { takes: 'FILE', says: 'many devices instead: JSON lines {device_id, downlinks}, or CSV; - for stdin' },
  'key-file': { takes: 'FILE', says: 'holds the API key; without it the key is DOWNLINK_API_KEY of the environment' },
  'allow-http': { says: 'let the key travel over plain http, in a network that is yours' },
  yes: { says: 'send to more than one device, instead of saying what would be sent' },
} as const;

export const sendCall: Call = call({
  name: 'send',
  summary: 'Send downlinks over the API of The Things Stack, with a receipt for each.',
  arguments: [
    { name: 'ACTION', says: 'push (add to the queue), replace (the queue) or clear (empty it)' },
    {
      name: 'BODY',
      says: 'what the API takes, {"downlinks":[…]}: a file, JSON itself, or - for stdin',
      optional: true,
    },
  ],
  flags: sendFlags,
  examples: [
    [
      `send push body.json \\
    --url https://eu1.cloud.thethings.network \\
    --application garden --webhook receiver --device valve-07`,
      'one device, by the route of a webhook',
    ],
    [
      `encode valve.ts reboot --as body |
  downlink send replace - \\
    --url https://eu1.cloud.thethings.network --application garden --device v7`,
      'what another call printed, by the plain route',
    ],
    [
      `send push --lines fleet.csv --yes --json \\
    --url https://eu1.cloud.thethings.network --application garden`,
      'many devices: headed device_id,f_port,frm_payload,priority,confirmed',
    ],
  ],
  run: async (given, terminal) => (await import('../sending/send.ts')).send(given, terminal),
});
