import type { Pin } from '@downlink-kit/goja';
import { gojaSurfaces } from '../../surface/goja.ts';
import { SERVER_FILE } from '../frames.ts';
import type { Address } from '../quickjs-functions.ts';
import { call, evaluate, type Realm, release, textOf } from '../realm.ts';
import { bufferModule } from './buffer.ts';
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

/** Which of the servers' styles to call a script in runs inside of QuickJS. */
export type CallingStyle =
  | { readonly name: 'goja' | 'direct'; readonly pin: Pin }
  | { readonly name: 'chirpstack' }
  | { readonly name: 'plain' };

/**
 * Makes QuickJS behave like a server, before any script runs: the functions of this folder are printed, evaluated one by
 * one and put together inside. Gives the doors of `makeSession`.
 */
export function openProgram(realm: Realm, style: CallingStyle): Address {
  const p = made(realm, takePrimordials);
  const isProxy = 'pin' in style ? likenOf(realm, style.pin, p) : 0;
  const texts = made(realm, makeTexts, p);
  const random = made(realm, makeRandom, p);
  const raw = made(realm, makeRaw, p, texts);
  return made(realm, makeSession, p, texts, random, raw, conductOf(realm, style, p, texts, isProxy));
}

/** Changes QuickJS into the likeness of goja; gives the function that tells Proxies. */
function likenOf(realm: Realm, pin: Pin, p: Address): Address {
  const { globals, members, regExpFlags, namedGroups } = gojaSurfaces[pin];
  const likeness = data(realm, { regExpFlags, namedGroups });
  const isProxy = made(realm, makeLikeness, p, likeness);
  // It is large, and let go at once, so that what is made afterwards takes its room.
  const surface = data(realm, { globals, members });
  made(realm, trimSurface, p, surface);
  release(realm, surface);
  return isProxy;
}

function conductOf(realm: Realm, style: CallingStyle, p: Address, texts: Address, isProxy: Address): Address {
  if (style.name === 'plain') return made(realm, makePlainConduct, p, texts);
  if (style.name === 'chirpstack') {
    evaluated(realm, bufferModule, 'buffer', 'module');
    return made(realm, makeChirpStackConduct, p, texts);
  }
  const host = made(realm, makeHostValues, p, texts);
  if (style.name === 'direct') {
    const exported = made(realm, makeExport, p, texts, isProxy, made(realm, makeJsonSpecials, p, texts));
    return made(realm, makeDirectConduct, p, host, exported);
  }
  const struct = made(realm, makeStructSpecials, p, texts);
  const exported = made(realm, makeExport, p, texts, isProxy, struct);
  const lists = made(realm, makeLists, p, texts, isProxy);
  const { viewsRespectOffsets } = gojaSurfaces[style.pin];
  const bytes = made(realm, makeBytes, p, texts, lists, data(realm, viewsRespectOffsets));
  return made(realm, makeGojaConduct, p, host, made(realm, makeResults, texts, bytes, exported, struct));
}

/** What a function of this folder makes inside; the function itself is let go. */
function made(realm: Realm, make: (...parts: never[]) => unknown, ...parts: Address[]): Address {
  const maker = evaluated(realm, `'use strict'; (${make})`, SERVER_FILE, 'script');
  const { threw, value } = call(realm, maker, ...parts);
  if (threw) throw new Error(`${make.name} does not work in QuickJS: ${textOf(realm, value)}`);
  release(realm, maker);
  return value;
}

/** A value of JSON. */
function data(realm: Realm, value: unknown): Address {
  return evaluated(realm, `(${JSON.stringify(value)})`, SERVER_FILE, 'script');
}

function evaluated(realm: Realm, code: string, file: string, kind: 'script' | 'module'): Address {
  const { threw, value } = evaluate(realm, code, file, kind);
  if (threw) throw new Error(`QuickJS does not take our own code: ${textOf(realm, value)}`);
  return value;
}
