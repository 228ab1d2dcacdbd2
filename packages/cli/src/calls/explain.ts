import { type Call, call } from '../call.ts';
import { bytesArgument, bytesFlags, deviceArgument } from './arguments.ts';

export const explainCall: Call = call({
  name: 'explain',
  summary: 'Say what every bit of a downlink is: field, value, unit and limits.',
  arguments: [deviceArgument, bytesArgument],
  flags: bytesFlags,
  examples: [['explain valve.ts AgIAHg== --port 10', 'draw the bytes and label them']],
  run: async (given, terminal) => (await import('../decoding/explain.ts')).explainBytes(given, terminal),
});
