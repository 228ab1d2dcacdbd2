/** A piece of JavaScript. Names and literals cannot be confused: only a Code goes into code as it stands. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may be filled into code: code as it stands, anything else as a literal. */
export type Fill = Code | readonly Code[] | string | number | boolean | null;

/** Builds code: `js` before a template. Codes go in bare, lists of them with commas between, the rest as literals. */
export function js(texts: TemplateStringsArray, ...fills: readonly Fill[]): Code {
  let text = texts[0]!;
  fills.forEach((fill, index) => {
    text += textOf(fill) + texts[index + 1]!;
  });
  return new Code(text);
}

function textOf(fill: Fill): string {
  if (fill instanceof Code) return fill.text;
  return Array.isArray(fill) ? fill.map(({ text }: Code) => text).join(', ') : literal(fill).text;
}

/** Plain data as a literal of ES5, which knows no bare line separators in text. */
export function literal(value: unknown): Code {
  if (Array.isArray(value)) return new Code(`[${value.map((item) => literal(item).text).join(', ')}]`);
  return new Code(
    JSON.stringify(value)
      .replace(/\u2028/g, '\\u2028')
      .replace(/\u2029/g, '\\u2029'),
  );
}

const LINE = 120;

/** A list as a literal in a statement of a function, in several lines where one would be too long. */
export function literalLines(values: readonly unknown[]): Code {
  const whole = literal(values);
  if (whole.text.length <= LINE - 20) return whole;
  const lines: string[] = [];
  let line = '';
  values.forEach((value, at) => {
    const text = `${literal(value).text}${at === values.length - 1 ? '' : ','}`;
    if (line !== '' && line.length + text.length + 5 > LINE) {
      lines.push(line);
      line = '';
    }
    line += `${line === '' ? '' : ' '}${text}`;
  });
  return new Code(`[\n${[...lines, line].map((one) => `    ${one}`).join('\n')}\n  ]`);
}

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** The property of an object: `data.zone`, `data["set period"]`. */
export function member(object: Code, name: string): Code {
  return IDENTIFIER.test(name) ? new Code(`${object.text}.${name}`) : js`${object}[${name}]`;
}

/** A key in an object literal. */
export function key(name: string): Code {
  return IDENTIFIER.test(name) ? new Code(name) : literal(name);
}

/** Codes with an operator between, in brackets where there are several. */
export function joined(codes: readonly Code[], operator: string): Code {
  return codes.length === 1 ? codes[0]! : new Code(codes.map(({ text }) => text).join(` ${operator} `));
}

/** Code that may stand beside any operator: in brackets unless it is a name, a number, an item of a list or a plain call. */
export function operand(code: Code): Code {
  return /^[\w$.]+(\[[\w$ +]+\]|\((?:[\w$ +,]|\w\([\w$ +,]*\))*\))?$/.test(code.text)
    ? code
    : new Code(`(${code.text})`);
}

/** A last argument, left out where it is the empty text. */
export function lastly(argument: Code): Code {
  return argument.text === '""' ? new Code('') : new Code(`, ${argument.text}`);
}

/** Code without its comments and without what stands in quotes. */
export function withoutTexts(code: string): string {
  return code.replace(/"(?:[^"\\]|\\.)*"|\/\/.*/g, '');
}
