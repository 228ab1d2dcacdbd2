import { createContext, Script } from 'node:vm';

type Call = (data: object) => { readonly bytes: readonly number[] };

/** A new context of `node:vm` for each call, the script compiled once; perhaps with a time limit. */
export function newContext(source: string, timeout?: number): Call {
  const script = new Script(source);
  const caller = new Script('encodeDownlink(input)');
  const limit = timeout === undefined ? {} : { timeout };
  return (data) => {
    const context = createContext({ input: { data } });
    script.runInContext(context, limit);
    return caller.runInContext(context, limit);
  };
}

/** The floor: compiled once, nothing fresh and nothing kept in. */
export function compiledOnce(source: string): Call {
  const encodeDownlink = new Function(`${source}\nreturn encodeDownlink;`)();
  return (data) => encodeDownlink({ data });
}
