import type { BodyItem } from './body-item.ts';
import { ShapeCheck } from './check-shape.ts';
import { type Finding, Findings } from './finding.ts';
import { bodyShape, itemShape } from './item-shape.ts';
import type { JsonNode, JsonObject } from './json/node.ts';
import { readJson } from './json/read-json.ts';
import { judgeItem } from './judge-item.ts';
import { numberLosingDigits } from './leaves/struct.ts';
import { decode, membersOf } from './read-body.ts';
import { kindOf } from './shape.ts';
import { loneSurrogate, type Source, sourceOf } from './source.ts';
import { textOfValue } from './text-of-value.ts';

const LARGEST = 16 * 1024 * 1024;
const MOST_ITEMS = 100_000;
const USUAL_CAPACITY = 10_000;

/** What {@link checkBody} may be told. */
export interface CheckBodyOptions {
  /** Now, in milliseconds since 1970: with it, absolute times that come too early are found. */
  now?: number;
}

/**
 * Says of a body for push or replace, as text, bytes or value, what the server would: an error where either route
 * refuses it, a warning where the routes read it differently or it is probably not what was meant. The body itself is
 * left as it is. Source: The Things Stack v3.32.1, both JSON readers, validator and queue.
 */
export function checkBody(body: unknown, options: CheckBodyOptions = {}): Finding[] {
  const findings = new Findings();
  const source = typeof body === 'string' || body instanceof Uint8Array ? sourceOf(body) : textOfValue(body, findings);
  if (source !== undefined) checkSource(source, findings, options.now);
  return findings.list;
}

function checkSource(source: Source, findings: Findings, now: number | undefined): void {
  if (isTooLarge(source.text)) {
    findings.error('body_too_large', '', 'a body may have 16 MiB; send fewer downlinks at a time');
  }
  const read = readJson(source.text);
  if (read.kind === 'empty') {
    findings.error(
      'empty_body',
      '',
      'it is empty: the webhook route refuses it, the plain route takes it as no downlinks, with which replace clears the queue; write {"downlinks":[]} if that is meant',
    );
    return;
  }
  if (read.kind === 'fault') {
    findings.error('not_json', '', `it is not JSON: ${read.expected} is expected at ${place(source.text, read.at)}`);
    return;
  }
  checkText({ ...source, text: source.text.slice(0, read.end) }, findings);
  if (source.text.slice(read.end).trim() !== '') {
    findings.warning(
      'trailing_text',
      '',
      `the server reads the first JSON value and ignores what follows at ${place(source.text, read.end)}`,
    );
  }
  checkRoot(read.node, source.text, findings, now);
}

function checkText(source: Source, findings: Findings): void {
  if (!source.isUtf8) {
    findings.error(
      'not_utf8',
      '',
      'it holds bytes that are not UTF-8: the webhook route refuses it, the plain route fails with status 500',
    );
  }
  const half = loneSurrogate(source.text);
  if (half !== undefined) {
    findings.error(
      'lone_surrogate',
      '',
      `half a surrogate pair at ${place(source.text, half)}: the webhook route refuses it, the plain route puts U+FFFD there`,
    );
  }
}

function checkRoot(root: JsonNode, text: string, findings: Findings, now: number | undefined): void {
  if (root.kind === 'null') {
    findings.error(
      'empty_body',
      '',
      'it is null: the webhook route refuses it, the plain route takes it as no downlinks, with which replace clears the queue',
    );
    return;
  }
  if (root.kind !== 'object') {
    const hint = root.kind === 'list' ? '; wrap the list as {"downlinks":[…]}' : '';
    findings.error('wrong_type', '', `${kindOf(root)} is not a body: both routes refuse it${hint}`);
    return;
  }
  new ShapeCheck(text, findings).check(bodyShape, root, '');
  const list = membersOf(root.members, 'downlinks').at(-1)?.value;
  const items = list?.kind === 'list' ? list.items : [];
  if (items.length === 0 && (list === undefined || list.kind === 'list' || list.kind === 'null')) {
    noDownlinks(list !== undefined && list.kind === 'list', findings);
    return;
  }
  checkCount(items.length, findings);
  const faulty = faultyFields(findings);
  for (const [index, item] of items.entries()) {
    if (item.kind === 'object') checkItem(item, `downlinks[${index}]`, text, findings, faulty, now);
  }
}

function noDownlinks(isList: boolean, findings: Findings): void {
  const effect = 'it holds no downlinks: replace clears the queue with it, push does nothing';
  if (isList) findings.info('clears_queue', 'downlinks', effect);
  else findings.warning('clears_queue', '', `${effect}; write {"downlinks":[…]}, or {"downlinks":[]} to clear`);
}

function checkCount(count: number, findings: Findings): void {
  if (count > MOST_ITEMS) {
    findings.error('too_many_items', 'downlinks', `${count} downlinks are more than the ${MOST_ITEMS} of a request`);
  } else if (count > USUAL_CAPACITY) {
    findings.warning(
      'too_many_items',
      'downlinks',
      `${count} downlinks are more than a device’s queue holds unless the server is set up otherwise (${USUAL_CAPACITY}); it refuses them all`,
    );
  }
}

/** The fields of items that a route refuses, as `downlinks[0].f_port`. */
function faultyFields(findings: Findings): ReadonlySet<string> {
  const errors = findings.list.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ path }) => /^downlinks\[[0-9]+\]\.\w+/.exec(path)?.[0] ?? path));
}

function checkItem(
  node: JsonObject,
  path: string,
  text: string,
  findings: Findings,
  faulty: ReadonlySet<string>,
  now: number | undefined,
): void {
  const item: { [name: string]: unknown } = {};
  for (const [name, field] of Object.entries(itemShape.fields)) {
    const written = membersOf(node.members, name).at(-1);
    const at = `${path}.${name}`;
    if (written === undefined || faulty.has(at)) continue;
    const value = decode(field, written.value, 'webhook', text);
    if (value !== undefined) item[name] = value;
    if (name === 'priority' && value === undefined && isLowest(written.value)) item[name] = 'LOWEST';
    if (name === 'decoded_payload') checkNumbers(written.value, at, findings);
  }
  judgeItem(item as BodyItem, path, (name) => faulty.has(`${path}.${name}`), findings, now);
}

/** The lowest priority reads like none at all; where it is written, it is meant. */
function isLowest(node: JsonNode): boolean {
  return node.kind === 'number' || (node.kind === 'text' && node.value === 'LOWEST');
}

function checkNumbers(payload: JsonNode, path: string, findings: Findings): void {
  const lost = numberLosingDigits(payload);
  if (lost === undefined) return;
  const arrives = BigInt(Number(lost.text));
  findings.warning(
    'loses_digits',
    path + lost.path,
    `numbers become doubles: ${lost.text} arrives as ${arrives}; send it as text`,
  );
}

/** A place in a text as people count: line and column from 1. */
function place(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}

function isTooLarge(text: string): boolean {
  if (text.length * 3 <= LARGEST) return false;
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes > LARGEST;
}
