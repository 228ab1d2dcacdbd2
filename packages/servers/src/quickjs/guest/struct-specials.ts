import type { Specials } from './export.ts';
import type { Primordials } from './primordials.ts';
import type { Texts } from './text.ts';

/** How the server takes exported data. */
export interface StructSpecials extends Specials {
  /** Data as members of a report: `data`, what is `invalid` in it, and what the server finds out only `later`. */
  report(convert: () => string): string;
}

/** What the server's protobuf Structs make of values that JSON lacks (tts-formatters §8). */
export function makeStructSpecials(p: Primordials, texts: Texts): StructSpecials {
  let invalid = '';

  const broken = (kind: string, message: string): never => {
    throw new texts.Failure(kind, message, null, false);
  };
  const tooDeep = () => broken('stack_depth_exceeded', 'stack depth exceeded');

  const specials: Specials = {
    number(value, path) {
      const problem = `${path}: invalid ${value} value`;
      invalid += invalid === '' ? p.quote(problem) : `,${p.quote(problem)}`;
      return 'null';
    },
    /** The fields of Go's `time.Time`, as they come out once they are printed. */
    time(moment) {
      const milliseconds = ((moment % 1000) + 1000) % 1000;
      const seconds = (moment - milliseconds) / 1000 + 62135596800;
      return `{"":{"":null,"int64":0,"string":""},"int64":${seconds},"uint64":${milliseconds * 1e6}}`;
    },
    bytes: () => '',
    promise: () => '{"":null,"bool":false}',
    buffer: () => broken('panic', 'an ArrayBuffer inside of decoded data crashes the handler of the server'),
    bigint: () => '{"bool":false}',
    callable: () => broken('go', 'can not map a value of kind func to a *structpb.Value'),
    unfit: () => broken('unfit', ''),
    proxy: tooDeep,
    tooDeep,
  };

  /**
   * Data as members of a report: `data`, the numbers in it that are `invalid`, and what the server finds out only
   * `later`, after it looked at `errors`.
   */
  function report(convert: () => string): string {
    invalid = '';
    let data = 'null';
    let later = 'null';
    try {
      data = convert();
    } catch (error) {
      if (!(error instanceof texts.Failure) || error.kind === 'runtime') throw error;
      later = `{"kind":"${error.kind}","message":${p.quote(error.message)}}`;
    }
    return `"data":${data},"invalid":[${invalid}],"later":${later}`;
  }

  return { ...specials, report };
}
