import type { Call } from './call.ts';

/** The calls, each in a file that is loaded when it is asked for. */
export const calls: { readonly [name: string]: () => Promise<Call> } = {
  encode: async () => (await import('./calls/encode.ts')).encodeCall,
  decode: async () => (await import('./calls/decode.ts')).decodeCall,
  explain: async () => (await import('./calls/explain.ts')).explainCall,
  build: async () => (await import('./calls/build.ts')).buildCall,
  run: async () => (await import('./calls/run.ts')).runCall,
  test: async () => (await import('./calls/test.ts')).testCall,
  send: async () => (await import('./calls/send.ts')).sendCall,
  check: async () => (await import('./calls/check.ts')).checkCall,
};
