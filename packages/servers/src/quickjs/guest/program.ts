import type { GojaLikeness } from '../../surface/goja.ts';
import { makeBytes } from './bytes.ts';
import { makeChirpStackConduct } from './chirpstack-conduct.ts';
import { makeDirectConduct } from './direct-conduct.ts';
import { makeExport } from './export.ts';
import { makeGojaConduct } from './goja-conduct.ts';
import { makeHostValues } from './host-values.ts';
import { makeJsonSpecials } from './json-specials.ts';
import { makeLikeness } from './likeness.ts';
import { makeLists } from './lists.ts';
import { makePlainConduct } from './plain-conduct.ts';
import { makeRandom } from './random.ts';
import { makeRaw } from './raw.ts';
import { makeResults } from './results.ts';
import { makeSession } from './session.ts';
import { makeStructSpecials } from './struct-specials.ts';
import { trimSurface } from './surface.ts';
import { takePrimordials } from './take-primordials.ts';
import { makeTexts } from './text.ts';

/** Which of the servers' ways to call a script runs inside of QuickJS. */
export type Way =
  | { readonly way: 'goja' | 'direct'; readonly likeness: GojaLikeness }
  | { readonly way: 'chirpstack' | 'plain' };

/**
 * The code that makes QuickJS behave like a server, as one expression. It is the functions of this folder, printed:
 * evaluated before the script, out of its reach, and giving the doors of `makeSession`.
 */
export function programOf(way: Way): string {
  return `(() => {
'use strict';
const p = (${takePrimordials})();
const texts = (${makeTexts})(p);
const random = (${makeRandom})(p);
const raw = (${makeRaw})(p, texts);
${conductOf(way)}
return (${makeSession})(p, texts, random, raw, conduct);
})()`;
}

function conductOf(way: Way): string {
  switch (way.way) {
    case 'chirpstack':
      return `const conduct = (${makeChirpStackConduct})(p, texts);`;
    case 'plain':
      return `const conduct = (${makePlainConduct})(p, texts);`;
    case 'goja':
      return `${likenessOf(way.likeness)}
const struct = (${makeStructSpecials})(p, texts);
const data = (${makeExport})(p, texts, isProxy, struct.specials);
const lists = (${makeLists})(p, texts, isProxy);
const bytes = (${makeBytes})(p, texts, lists, ${way.likeness.viewsRespectOffsets});
const results = (${makeResults})(texts, bytes, data, struct);
const conduct = (${makeGojaConduct})(p, host, results);`;
    case 'direct':
      return `${likenessOf(way.likeness)}
const data = (${makeExport})(p, texts, isProxy, (${makeJsonSpecials})(p, texts));
const conduct = (${makeDirectConduct})(p, host, data);`;
  }
}

function likenessOf(likeness: GojaLikeness): string {
  const { regExpFlags, namedGroups, globals, members } = likeness;
  return `const { isProxy } = (${makeLikeness})(p, ${JSON.stringify({ regExpFlags, namedGroups })});
(${trimSurface})(p, ${JSON.stringify({ globals, members })});
const host = (${makeHostValues})(p, texts);`;
}
