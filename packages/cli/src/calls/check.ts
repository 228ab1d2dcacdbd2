import { type Call, call } from '../call.ts';
import { kinds } from '../checking/kind.ts';

/** The flags of `check`. */
export const checkFlags = {
  kind: { takes: 'KIND', says: `${kinds.join(', ')}; told by its form, unless said` },
} as const;

export const checkCall: Call = call({
  name: 'check',
  summary:
    'Say of a body for push or replace what the server would make of it; of a reply or an event what it means, and what to do.',
  arguments: [{ name: 'BODY', says: 'a body, reply or event: a file, JSON itself, or - for stdin' }],
  flags: checkFlags,
  examples: [
    ['check body.json', 'a file'],
    ['encode valve.ts reboot --as body | downlink check -', 'what another call printed'],
    ['check reply.json', 'what came back, or what a webhook was sent'],
  ],
  run: async (given, terminal) => (await import('../checking/check.ts')).check(given, terminal),
});
