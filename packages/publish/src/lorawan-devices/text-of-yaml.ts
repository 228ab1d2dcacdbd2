import { Document, Scalar, visit } from 'yaml';

/** Runs of characters that a reader of YAML 1.1 takes for the end of a line, drops, or refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const UNPRINTED: RegExp = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]+/gu;

/** Words that a reader of YAML 1.1 takes for a key of its own. */
const KEYS_OF_ITS_OWN = ['=', '<<'];

/** Plain data as YAML that readers of 1.1 and of 1.2 read alike. */
export function textOfYaml(data: object): string {
  // They take a bare `on` for true, so it goes in quotes.
  const document = new Document(data, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && needsQuotes(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const text = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY });
  // What is left of them stands in double quotes; line feeds are those between the lines.
  return text.replace(UNPRINTED, (run) => run.replace(/[^\n]/g, escaped));
}

function needsQuotes(text: string): boolean {
  return KEYS_OF_ITS_OWN.includes(text) || text.search(UNPRINTED) >= 0;
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
