import { u8, u16be } from '@downlink-kit/codec';

/** A target temperature in a byte. */
export const wholeCelsius = u8({ minimum: 5, maximum: 30, unit: '°C' });

/** A target temperature in two bytes, to the tenth. */
export const tenthCelsius = u16be({ perUnit: 10, minimum: 5, maximum: 30, unit: '°C' });
