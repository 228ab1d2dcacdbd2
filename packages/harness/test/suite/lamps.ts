import { formatterSuite } from '../../src/vitest.ts';

const options = { server: 'the-things-stack@3.33.0', runs: 20 };
const lamp = new URL('fixtures/lamp.yaml', import.meta.url);

formatterSuite(lamp, options);
formatterSuite(lamp, { ...options, seed: 2, knownBroken: { examples: 'read the wrong way round' } });
formatterSuite(new URL('fixtures/beside/lamp.js', import.meta.url), {
  ...options,
  knownBroken: { examples: 'long mended' },
});
formatterSuite(new URL('fixtures/nowhere.js', import.meta.url), options);
