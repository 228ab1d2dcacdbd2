import type { Primordials } from './primordials.ts';
import type { Texts } from './text.ts';

/** Tells what a script returned before any conversion, as JSON text; numbers that JSON lacks stand there as text. */
export function makeRaw(p: Primordials, texts: Texts): (result: unknown) => string {
  const most = 1024;

  function primitive(value: unknown): string {
    switch (typeof value) {
      case 'number':
        if (!p.isFinite(value) || (value === 0 && 1 / value < 0)) {
          return `{"type":"number","value":"${value === 0 ? '-0' : value}"}`;
        }
        return `{"type":"number","value":${value}}`;
      case 'string':
        return `{"type":"string","value":${p.quote(p.toWellFormed(value))}}`;
      case 'boolean':
        return `{"type":"boolean","value":${value}}`;
      case 'bigint':
        return `{"type":"bigint","value":"${value}"}`;
      default:
        return `{"type":"${value === null ? 'null' : typeof value}"}`;
    }
  }

  function classOf(value: object): string {
    return p.typedArrayName(value) ?? (p.slice(p.classOf(value), 8, -1) as string);
  }

  function shallow(value: unknown): string {
    return texts.isObject(value) ? `{"type":"${typeof value}","class":${p.quote(classOf(value))}}` : primitive(value);
  }

  function itemsOf(value: object): string {
    const holder = value as { [index: number]: unknown; length?: unknown };
    const indexed = p.isArray(value) || p.typedArrayName(value) !== undefined;
    const method = (value as never as Iterable<unknown>)[p.iteratorSymbol as typeof Symbol.iterator] as unknown;
    let items = '';
    let count = 0;
    const add = (item: string) => {
      if (count < most) items += count === 0 ? item : `,${item}`;
      count += 1;
    };
    if (indexed || (typeof method !== 'function' && typeof holder.length === 'number')) {
      const length = p.trunc(holder.length as number);
      for (let i = 0; i < length && i < most; i += 1) {
        add(indexed && !p.hasOwn(value, i) ? '{"type":"hole"}' : shallow(holder[i]));
      }
      return length >= 0 ? `,"items":[${items}],"length":${length}` : '';
    }
    if (typeof method !== 'function') return '';
    const iterator = p.apply(method, value, []) as Iterator<unknown>;
    const { next } = iterator;
    const advance = () => p.apply(next, iterator, []) as IteratorResult<unknown>;
    for (let step = advance(); !step.done && count <= most; step = advance()) {
      add(shallow(step.value));
    }
    return `,"items":[${items}]${count <= most ? `,"length":${count}` : ''}`;
  }

  function deep(value: unknown): string {
    if (!texts.isObject(value)) return primitive(value);
    const open = p.slice(shallow(value), 0, -1);
    return `${open}${typeof value === 'function' ? '' : itemsOf(value)}}`;
  }

  return (result: unknown): string => {
    let json = `{"returned":${shallow(result)}`;
    if (!texts.isObject(result)) return `${json}}`;
    const fields = result as Record<string, unknown>;
    try {
      if ('bytes' in fields) json += `,"bytes":${deep(fields.bytes)}`;
      if ('fPort' in fields) json += `,"fPort":${deep(fields.fPort)}`;
    } catch (error) {
      const thrown = texts.thrownOf(error);
      json += `,"failed":${p.quote(thrown.text ?? 'runtime error')}`;
    }
    return `${json}}`;
  };
}
