import { oneOf } from '@downlink-kit/codec';

/** A switch in a whole byte. */
export const enable = oneOf({ disable: 0, enable: 1 });

/** A switch in one bit. */
export const enableBit = oneOf({ disable: 0, enable: 1 }, 1);
