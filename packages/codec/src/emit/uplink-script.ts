import { CodecError } from '../refusal/codec-error.ts';
import { withoutTexts } from './code.ts';

/** Refuses a script that is not JavaScript. Where code may not be made of text, it goes unchecked: there is no other parser. */
export function requireParses(script: string): void {
  const fault = faultOf(script);
  if (fault !== undefined) throw new CodecError('broken_script', '', { why: fault });
}

/** Refuses a script that defines one of some names at its top level, or assigns to one. */
export function refuseClash(names: readonly string[], script: string): void {
  const name = names.find((one) => declares(script, one) || assigns(script, one));
  if (name !== undefined) throw new CodecError('name_clash', '', { name });
}

/** A name may be declared twice at one level unless one of them is a `let`: then it is no JavaScript. */
function declares(script: string, name: string): boolean {
  if (!script.includes(name)) return false;
  return faultOf(`let ${name};\n${script}`) !== undefined || (!canParse() && wordBefore(name).test(script));
}

function wordBefore(name: string): RegExp {
  return new RegExp(`\\b(?:function|class|var|let|const)\\s+${name}\\b`);
}

/** Told by the look of it: nobody has variables of these names. */
function assigns(script: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.])${name}\\s*=(?![=>])`).test(withoutTexts(script));
}

function canParse(): boolean {
  return wayToParse('') === undefined;
}

/** What is wrong with a script as JavaScript. */
function faultOf(script: string): string | undefined {
  const thrown = wayToParse(script);
  return thrown instanceof SyntaxError ? thrown.message : undefined;
}

/**
 * What a script throws that begins by throwing nothing: `undefined` if it parses, else its error. Nothing of it is run,
 * and unlike the body of a function it may not return.
 */
function wayToParse(script: string): unknown {
  try {
    new Function('script', 'eval(script)')(`throw undefined;\n${script}`);
  } catch (thrown) {
    return thrown;
  }
}
