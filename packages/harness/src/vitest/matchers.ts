import { openServers, type Server } from '@downlink-kit/servers';
import type { JsonObject } from '../formatter/json.ts';

/** A script, and what its `encodeDownlink` is given. */
export interface Encoding {
  readonly script: string;
  readonly data: JsonObject;
  /** The server, `NAME[@VERSION]`: the newest The Things Stack, unless told. */
  readonly server?: string;
}

/** What `expect` can say of an encoding once it was extended by `formatterMatchers`; all are awaited. */
export interface FormatterMatchers<R = unknown> {
  /** The frame goes out with these bytes, as hex digits, on this port. */
  toEncodeTo(hex: string, fPort?: number): Promise<R>;
  /** The formatter refuses, with a text that holds this one. */
  toRefuse(part?: string | RegExp): Promise<R>;
}

interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

const open = new Map<string, Promise<Server>>();

/** The matchers, for `expect.extend(formatterMatchers)`. */
export const formatterMatchers: {
  toEncodeTo(received: Encoding, hex: string, fPort?: number): Promise<Verdict>;
  toRefuse(received: Encoding, part?: string | RegExp): Promise<Verdict>;
} = {
  async toEncodeTo(received, hex, fPort) {
    const outcome = await encode(received);
    const wanted = hex.replace(/\s/g, '').toLowerCase();
    const sent = 'frm_payload_hex' in outcome ? outcome : undefined;
    const pass =
      sent !== undefined && sent.frm_payload_hex === wanted && (fPort === undefined || sent.f_port === fPort);
    return {
      pass,
      message: () =>
        `${show(received)} gives ${JSON.stringify(outcome)}, expected ${wanted}${fPort === undefined ? '' : ` on port ${fPort}`}`,
    };
  },
  async toRefuse(received, part = '') {
    const outcome = await encode(received);
    const refused = 'error' in outcome && outcome.error.kind === 'output_errors' ? outcome.error.message : undefined;
    const pass = refused !== undefined && (part instanceof RegExp ? part.test(refused) : refused.includes(part));
    return { pass, message: () => `${show(received)} gives ${JSON.stringify(outcome)}, expected a refusal ${part}` };
  },
};

async function encode({ script, data, server = 'the-things-stack' }: Encoding) {
  if (!open.has(server))
    open.set(
      server,
      openServers({ workers: 1 }).then((servers) => servers.server(server)),
    );
  const opened = await open.get(server)!;
  return (await opened.run({ script, operation: 'encodeDownlink', input: { decoded_payload: data } })).outcome;
}

function show({ data }: Encoding): string {
  return JSON.stringify(data);
}
