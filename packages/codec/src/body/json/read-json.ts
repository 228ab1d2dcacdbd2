import type { JsonLeaf, JsonList, JsonNode, JsonObject } from './node.ts';

/** The first JSON value of a text and where it ends, or why there is none. */
export type JsonRead =
  | { kind: 'value'; node: JsonNode; end: number }
  | { kind: 'empty' }
  | { kind: 'fault'; at: number; expected: string };

const BLANK = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON texts hold no control characters
const TEXT = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\u0000-\u001f]*)*"/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /null|true|false/y;

/** Reads the first JSON value of a text, as the server does, which ignores what follows; no recursion, however deep. */
export function readJson(text: string): JsonRead {
  const scan = new Scanner(text);
  scan.blank();
  if (scan.at === text.length) return { kind: 'empty' };
  try {
    return { kind: 'value', node: readValue(scan), end: scan.at };
  } catch (fault) {
    if (fault instanceof Fault) return { kind: 'fault', at: fault.at, expected: fault.expected };
    throw fault;
  }
}

function readValue(scan: Scanner): JsonNode {
  const open: (JsonList | JsonObject)[] = [];
  for (;;) {
    let value = scan.opening() ?? scan.leaf();
    if (value.kind === 'list' || value.kind === 'object') {
      if (!scan.closes(value)) {
        open.push(value);
        if (value.kind === 'object') scan.key(value);
        continue;
      }
    }
    for (let parent = open.at(-1); ; parent = open.at(-1)) {
      if (parent === undefined) return value;
      if (parent.kind === 'list') parent.items.push(value);
      else parent.members.at(-1)!.value = value;
      if (scan.comma()) {
        if (parent.kind === 'object') scan.key(parent);
        break;
      }
      if (!scan.closes(parent)) throw new Fault(scan.at, parent.kind === 'list' ? ', or ]' : ', or }');
      value = open.pop()!;
    }
  }
}

class Fault {
  readonly at: number;
  readonly expected: string;
  constructor(at: number, expected: string) {
    this.at = at;
    this.expected = expected;
  }
}

const PENDING: JsonNode = { kind: 'null', start: 0, end: 0 };

class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  blank(): void {
    this.match(BLANK);
  }

  opening(): JsonList | JsonObject | undefined {
    this.blank();
    const start = this.at;
    if (this.take('[')) return { kind: 'list', items: [], start, end: 0 };
    if (this.take('{')) return { kind: 'object', members: [], start, end: 0 };
    return undefined;
  }

  closes(container: JsonList | JsonObject): boolean {
    this.blank();
    if (!this.take(container.kind === 'list' ? ']' : '}')) return false;
    container.end = this.at;
    return true;
  }

  comma(): boolean {
    this.blank();
    return this.take(',');
  }

  key(container: JsonObject): void {
    this.blank();
    const written = this.match(TEXT);
    if (written === undefined) throw new Fault(this.at, 'a key in double quotes');
    this.blank();
    if (!this.take(':')) throw new Fault(this.at, ':');
    container.members.push({ key: JSON.parse(written), value: PENDING });
  }

  leaf(): JsonLeaf {
    const start = this.at;
    const text = this.match(TEXT);
    if (text !== undefined) return { kind: 'text', value: JSON.parse(text), start, end: this.at };
    const number = this.match(NUMBER);
    if (number !== undefined) return { kind: 'number', text: number, start, end: this.at };
    const word = this.match(WORD);
    if (word === 'null') return { kind: 'null', start, end: this.at };
    if (word !== undefined) return { kind: 'boolean', value: word === 'true', start, end: this.at };
    throw new Fault(start, 'a JSON value');
  }

  private take(letter: string): boolean {
    if (this.text[this.at] !== letter) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
