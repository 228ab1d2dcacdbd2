import manifest from '../package.json' with { type: 'json' };

/** The version of this package, as the `User-Agent` names it. */
export const VERSION: string = manifest.version;
