import { toBase64 } from './bytes/base64.ts';
import type { Downlink } from './downlink.ts';
import type { Confirmation } from './tree/node.ts';

type Payload = Readonly<Record<string, unknown>>;

/** A downlink that spells its bytes and its payload only when asked. */
export class EncodedDownlink implements Downlink {
  readonly command: string;
  readonly fPort: number;
  readonly confirmation: Confirmation;
  readonly #list: readonly number[];
  readonly #spell: (fPort: number, list: readonly number[]) => Payload;
  #bytes: Uint8Array | undefined;
  #payload: Payload | undefined;

  constructor(
    command: string,
    fPort: number,
    confirmation: Confirmation,
    list: readonly number[],
    spell: (fPort: number, list: readonly number[]) => Payload,
  ) {
    this.command = command;
    this.fPort = fPort;
    this.confirmation = confirmation;
    this.#list = list;
    this.#spell = spell;
  }

  get bytes(): Uint8Array {
    this.#bytes ??= Uint8Array.from(this.#list);
    return this.#bytes;
  }

  get frmPayload(): string {
    return toBase64(this.#list);
  }

  get decodedPayload(): Payload {
    this.#payload ??= this.#spell(this.fPort, this.#list);
    return this.#payload;
  }

  toJSON(): object {
    return { ...plain(this), bytes: [...this.#list] };
  }
}

function plain({ command, fPort, bytes, frmPayload, decodedPayload, confirmation }: Downlink): Downlink {
  return { command, fPort, bytes, frmPayload, decodedPayload, confirmation };
}

// What `console.log` shows in Node.
Object.defineProperty(EncodedDownlink.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value(this: EncodedDownlink) {
    return plain(this);
  },
});
