import type { Export } from './export.ts';
import type { HostValues } from './host-values.ts';
import type { Primordials } from './primordials.ts';
import type { Conduct } from './session.ts';

/** The validator of lorawan-devices: one function called by name with the example's own input (codec-apis §4). */
export function makeDirectConduct(p: Primordials, host: HostValues, data: Export): Conduct {
  return {
    entry: () => undefined,
    inputOf(text, order) {
      host.state.order = order;
      return host.view(p.parse(text));
    },
    read: (_operation, result) => `{"output":${data.one(result, '', 0)}}`,
    broken: () => '',
  };
}
