import { emitFormatter } from '@downlink-kit/codec';
import { choose } from '../choose.ts';
import { fileNameOf } from '../file-name.ts';
import { codecYaml } from '../lorawan-devices/codec-yaml.ts';
import type { Target } from '../target.ts';

/** A codec of the repository `TheThingsNetwork/lorawan-devices`: the script, and its sections with examples. */
export const lorawanDevices: Target = {
  name: 'lorawan-devices',
  takesUplink: true,
  files(device, { maxBytes = Number.POSITIVE_INFINITY, ...options }) {
    const name = fileNameOf(device);
    return [
      { name: `${name}.js`, text: emitFormatter(device, { ...options, maxBytes }).code },
      { name: `${name}.yaml`, text: codecYaml(choose(device, options.commands), `${name}.js`) },
    ];
  },
};
