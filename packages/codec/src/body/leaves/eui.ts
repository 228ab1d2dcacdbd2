import { fromBase64, toBase64 } from '../../bytes/base64.ts';
import { fromHex, toHex } from '../../bytes/hex.ts';
import { Refused } from '../refused.ts';
import { kindOf, type Leaf } from '../shape.ts';
import { readBase64 } from './bytes.ts';

/** The EUI of a gateway: base64 on the webhook route, hex or base64 on the plain one; printed as hex. */
export const eui: Leaf = {
  kind: 'leaf',
  read(node, route) {
    if (node.kind !== 'text') throw new Refused('wrong_type', `${kindOf(node)} is not an EUI`);
    const hex = route === 'plain' ? fromHex(node.value) : undefined;
    return toHex(hex ?? readBase64(node.value, route)).toUpperCase();
  },
  fault: (value) => {
    const length = (value as string).length / 2;
    return length === 8 ? undefined : { code: 'bad_eui', why: `an EUI has 8 bytes, not ${length}` };
  },
  isZero: (value) => value === '',
  nullOnPlain: true,
  isStrict: (node) => node.kind === 'text' && fromBase64(node.value)?.length === 8,
  advice: `leave the EUI out and name the gateway by gateway_id, or write its 8 bytes as base64 (${toBase64([184, 39, 235, 255, 254, 0, 0, 1])})`,
};
