import { type Call, call } from '../call.ts';

/** The flags of `test`. */
export const testFlags = {
  server: {
    takes: 'NAME@VERSION',
    says: 'a network server; the-things-stack, unless told; may be repeated',
    many: true,
  },
  runs: { takes: 'N', says: 'cases a law; 300, unless told' },
  seed: { takes: 'N', says: 'what all draws follow from; 1, unless told' },
  law: { takes: 'LAW', says: saysLaws, many: true },
  path: { takes: 'PATH', says: 'with one law: only the case that this path of a counterexample leads to' },
  report: { takes: 'FORM', says: saysReports },
} as const;

export const testCall: Call = call({
  name: 'test',
  summary: "Try to break payload formatters, anyone's: by their examples, by ten laws, and by reading them.",
  arguments: [
    {
      name: 'PATH',
      says: 'a script, a declared device, a description with examples, or a folder of these',
      many: true,
    },
  ],
  flags: testFlags,
  examples: [
    ['test formatter.js', 'on The Things Stack'],
    ['test formatters/ \\\n    --server the-things-stack@3.33.0 --server chirpstack', 'a folder, on two servers'],
    ['test formatter.js --report github', 'annotations for a workflow'],
    ['test formatter.js --report examples', 'what broke a law, as examples to keep'],
  ],
  run: async (given, terminal) => (await import('../testing/test.ts')).testPaths(given, terminal),
});

async function saysLaws(): Promise<string> {
  const { LAW_NAMES } = await import('@downlink-kit/harness');
  return `only this law: ${LAW_NAMES.join(', ')}; may be repeated`;
}

async function saysReports(): Promise<string> {
  const { reporterNames } = await import('../testing/reporters.ts');
  return `${reporterNames.join(', ')}; terminal, unless told`;
}
