import type { HostValues } from './host-values.ts';
import type { Primordials } from './primordials.ts';
import type { Results } from './results.ts';
import type { Conduct } from './session.ts';

/** The Things Stack: the script's wrapper is called, with Go values (tts-formatters §2, §6). */
export function makeGojaConduct(p: Primordials, host: HostValues, results: Results): Conduct {
  return {
    entry: () => p.global.main,
    inputOf(text, order) {
      host.state.order = order;
      host.state.panicked = false;
      const input = p.parse(text) as Record<string, unknown>;
      if (p.hasOwn(input, 'data')) {
        input.data = host.view(input.data);
        input.fPort = host.portBehindPointer(input.fPort as number);
      }
      if (p.hasOwn(input, 'recvTime')) input.recvTime = p.newDate(input.recvTime as number);
      return input;
    },
    read: results.read,
    broken: () =>
      host.state.panicked ? '{"crashed":"runtime error: invalid memory address or nil pointer dereference"}' : '',
  };
}
