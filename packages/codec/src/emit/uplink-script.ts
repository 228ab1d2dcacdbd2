import { CodecError } from '../refusal/codec-error.ts';
import { withoutTexts } from './code.ts';

/** Refuses a script that is not JavaScript. Where code may not be made of text, it goes unchecked: there is no other parser. */
export function requireParses(script: string): void {
  const fault = faultOf(script);
  if (fault !== undefined) throw new CodecError('broken_script', '', { why: fault });
}

/** Refuses a script that defines one of some names at its top level, or assigns to one that it declares nowhere. */
export function refuseClash(names: readonly string[], script: string): void {
  const name = names.find((one) => declares(script, one) || assigns(script, one));
  if (name !== undefined) throw new CodecError('name_clash', '', { name });
}

/** All words of a script. */
export function wordsIn(script: string): readonly string[] {
  return script.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

/** A name may be declared twice at one level unless one of them is a `let`: then it is no JavaScript. */
function declares(script: string, name: string): boolean {
  if (!script.includes(name)) return false;
  return faultOf(`let ${name};\n${script}`) !== undefined || (!canParse() && wordBefore(name).test(script));
}

function wordBefore(name: string): RegExp {
  return new RegExp(`\\b(?:function|class|var|let|const)\\s+${name}\\b`);
}

/** Told by the look of it: an assignment, and no list of variables or parameters with the name. */
function assigns(script: string, name: string): boolean {
  const code = withoutTexts(script);
  const isAssigned = new RegExp(`(?<![\\w$.])${name}\\s*=(?![=>])`).test(code);
  const isVariable = new RegExp(`\\b(?:var|let|const)\\b[^;{}]*(?<![\\w$.])${name}\\b`).test(code);
  const isParameter = new RegExp(`\\([^()]*(?<![\\w$.])${name}\\b[^()]*\\)\\s*(?:=>|{)`).test(code);
  return isAssigned && !isVariable && !isParameter;
}

function canParse(): boolean {
  try {
    new Function('');
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a script as JavaScript. */
function faultOf(script: string): string | undefined {
  try {
    new Function(script);
    return undefined;
  } catch (error) {
    return error instanceof EvalError ? undefined : (error as Error).message;
  }
}
