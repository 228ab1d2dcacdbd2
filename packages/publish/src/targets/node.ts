import { emitFormatter } from '@downlink-kit/codec';
import { choose } from '../choose.ts';
import { fileNameOf } from '../file-name.ts';
import type { Target } from '../target.ts';
import { declarationOf } from '../types/declaration-of.ts';

/** An ES module with types: the generated functions, without `eval` and without a dependency. */
export const node: Target = {
  name: 'node',
  takesUplink: false,
  files(device, { maxBytes = Number.POSITIVE_INFINITY, ...options }) {
    const name = fileNameOf(device);
    const { code } = emitFormatter(device, { ...options, maxBytes });
    return [
      { name: `${name}.mjs`, text: `${code}\nexport { decodeDownlink, encodeDownlink };\n` },
      { name: `${name}.d.mts`, text: declarationOf(choose(device, options.commands)) },
    ];
  },
};
