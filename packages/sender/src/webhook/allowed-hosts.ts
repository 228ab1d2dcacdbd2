import { parse } from '../address/base-url.ts';
import { SendError } from '../errors/send-error.ts';

/** The hosts that keys may be sent to. */
export class AllowedHosts {
  readonly #hosts: readonly string[];

  /** @throws SendError `bad_option` for what is no list of hosts. */
  constructor(hosts: readonly string[]) {
    if (!Array.isArray(hosts)) throw refusal('allowHosts', 'it must be a list of hosts');
    for (const [index, host] of hosts.entries()) {
      if (isHost(host)) continue;
      const what = `${JSON.stringify(host)} is no host: give name and port alone, as in "tts.example:8885"`;
      throw refusal(`allowHosts[${index}]`, what);
    }
    this.#hosts = hosts;
  }

  /** Whether the host of an address, with its port, is one of them; the port of its protocol need not be written. */
  has({ protocol, host }: URL): boolean {
    return this.#hosts.some((allowed) => new URL(`${protocol}//${allowed}`).host === host);
  }

  toString(): string {
    return this.#hosts.join(', ') || 'none';
  }
}

function isHost(host: unknown): boolean {
  if (typeof host !== 'string' || !/^[^/?#@*\\\s]+$/.test(host)) return false;
  return parse(`https://${host}`) !== undefined;
}

function refusal(path: string, advice: string): SendError {
  return new SendError('bad_option', { path, advice, enqueued: 'no' });
}
