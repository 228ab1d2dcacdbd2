import { CodecError } from '../refusal/codec-error.ts';
import { countWords } from '../refusal/names.ts';
import { isText } from '../values/is-text.ts';
import type { JsonNode, JsonObject } from './json/node.ts';
import { readJson } from './json/read-json.ts';
import { membersOf } from './read-body.ts';

/** How many items a body text has. */
export function countItems(text: string): number {
  return itemsOf(text).length;
}

/**
 * Writes one more correlation id into every item of a body text and leaves every other letter as it stands. The text
 * must be one in which {@link checkBody} finds no error.
 *
 * @throws {CodecError} `wrong_count`: not as many ids as items
 */
export function markBody(text: string, ids: readonly string[]): string {
  const items = itemsOf(text);
  const { length } = items;
  if (ids.length !== length)
    throw new CodecError('wrong_count', 'ids', {
      count: ids.length,
      minimum: length,
      maximum: length,
      takes: countWords(length, length),
    });
  let marked = '';
  let copied = 0;
  for (const [index, item] of items.entries()) {
    const { at, until, insert } = markOf(item, JSON.stringify(ids[index]));
    marked += text.slice(copied, at) + insert;
    copied = until;
  }
  return marked + text.slice(copied);
}

function itemsOf(text: string): JsonObject[] {
  if (!isText(text)) throw new CodecError('wrong_type', '', { value: text, expected: 'the text of a body' });
  const read = readJson(text);
  if (read.kind !== 'value' || read.node.kind !== 'object') return [];
  const list: JsonNode | undefined = membersOf(read.node.members, 'downlinks').at(-1)?.value;
  return list?.kind === 'list' ? list.items.filter((item) => item.kind === 'object') : [];
}

function markOf(item: JsonObject, id: string): { at: number; until: number; insert: string } {
  const list = membersOf(item.members, 'correlation_ids').at(-1)?.value;
  if (list === undefined) {
    const comma = item.members.length === 0 ? '' : ',';
    return { at: item.end - 1, until: item.end - 1, insert: `${comma}"correlation_ids":[${id}]` };
  }
  if (list.kind !== 'list') return { at: list.start, until: list.end, insert: `[${id}]` };
  const comma = list.items.length === 0 ? '' : ',';
  return { at: list.start + 1, until: list.start + 1, insert: id + comma };
}
