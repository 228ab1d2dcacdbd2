import {
  type Body,
  bodyItem,
  checkBody,
  countItems,
  type Finding,
  fits,
  fromBase64,
  type ItemOptions,
  isCodecError,
  type Link,
  markBody,
  type Route,
  readBody,
  type Sendable,
} from '@downlink-kit/codec';
import { SendError } from './errors/send-error.ts';
import type { SendOptions } from './send-options.ts';

/** What can be sent: downlinks of the codec or plain ones, or a body as the API takes it, as value or as text. */
export type Downlinks = Sendable | readonly Sendable[] | Body | string;

/** A body as it goes out, and the downlinks in it. */
export interface Outgoing {
  text: string;
  body: Body;
  ids: readonly (string | null)[];
  findings: readonly Finding[];
}

/** What a body is made with, beside the options of a call. */
export interface BodySettings {
  /** The route that it goes out on. */
  route: Route;
  /** What is known of the radio link where a call says nothing. */
  link: Link | undefined;
  /** Makes so many correlation ids. */
  newIds(count: number): string[];
  /** The time that absolute times are compared with, in milliseconds since 1970. */
  now: number;
}

/**
 * Makes the body that goes out, with a correlation id of ours in every downlink. A body that was given is sent as it is,
 * but for that id. @throws SendError `bad_body`, `empty_list`, `does_not_fit`; nothing has gone out then.
 */
export function prepare(downlinks: Downlinks, options: SendOptions, settings: BodySettings): Outgoing {
  const { link = settings.link, signal: _signal, stop: _stop, ...itemOptions } = options;
  const text = textOf(downlinks);
  const outgoing =
    text === undefined
      ? build(downlinks as Sendable | readonly Sendable[], itemOptions, settings)
      : markGiven(text, itemOptions, settings);
  if (link === undefined) return outgoing;
  return { ...outgoing, findings: [...outgoing.findings, ...sizeFindings(outgoing.body, link)] };
}

/** Whether this is one downlink by itself, for which there is one receipt by itself. */
export function isOne(downlinks: Downlinks): boolean {
  return typeof downlinks !== 'string' && !Array.isArray(downlinks) && !isBody(downlinks);
}

/** How many downlinks are to be seen, also where something in them is refused; 0 for a body that cannot be read. */
export function countOf(downlinks: Downlinks): number {
  if (Array.isArray(downlinks)) return downlinks.length;
  try {
    const text = textOf(downlinks);
    return text === undefined ? 1 : countItems(text);
  } catch {
    return 0;
  }
}

/** The text of a body that is given, as text or as value; undefined for downlinks of which a body is to be made. */
function textOf(downlinks: Downlinks): string | undefined {
  if (typeof downlinks === 'string') return downlinks;
  return isBody(downlinks) ? written(downlinks) : undefined;
}

function written(body: Body): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    const advice = 'it cannot be written as JSON: it contains itself, a BigInt, or nests too deep';
    throw new SendError('bad_body', { path: 'downlinks', advice, enqueued: 'no', cause });
  }
}

function isBody(downlinks: unknown): downlinks is Body {
  return typeof downlinks === 'object' && downlinks !== null && 'downlinks' in downlinks;
}

function build(
  downlinks: Sendable | readonly Sendable[],
  options: ItemOptions,
  { newIds, now }: BodySettings,
): Outgoing {
  const list = Array.isArray(downlinks) ? (downlinks as readonly Sendable[]) : [downlinks as Sendable];
  if (list.length === 0) throw emptyList();
  const ids = newIds(list.length);
  const own = options.correlationIds ?? [];
  const items = list.map((downlink, index) =>
    refusingAs(`downlinks[${index}]`, () =>
      bodyItem(downlink, { ...options, correlationIds: Array.isArray(own) ? [...own, ids[index]!] : own }),
    ),
  );
  const body: Body = { downlinks: items };
  const hasTime = options.classBC?.absoluteTime !== undefined;
  if (hasTime) refuseErrors(checkBody(body, { now }));
  return { text: written(body), body, ids, findings: [] };
}

/** Runs a build of the codec; its refusals become ours, with the place in the whole body. */
function refusingAs<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isCodecError(error)) throw error;
    const at = error.path === '' ? path : `${path}.${error.path}`;
    const advice = textWithout(error.path, error.message);
    throw new SendError('bad_body', { path: at, advice, enqueued: 'no', cause: error });
  }
}

function textWithout(path: string, message: string): string {
  return message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
}

function markGiven(text: string, options: ItemOptions, { route, newIds, now }: BodySettings): Outgoing {
  const [option] = Object.keys(options);
  if (option !== undefined) {
    const advice = 'a body that is given goes out as it is: write it there, or give the downlinks themselves';
    throw new SendError('bad_body', { path: option, advice, enqueued: 'no' });
  }
  const findings = checkBody(text, { now });
  refuseErrors(findings);
  const count = countItems(text);
  if (count === 0) throw emptyList();
  const ids = newIds(count);
  const marked = markBody(text, ids);
  const reading = readBody(marked, route);
  const items = reading.kind === 'items' ? reading.items.filter((item) => item !== null) : [];
  return { text: marked, body: { downlinks: items }, ids, findings };
}

/** Refuses a body for the first error that was found in it. */
function refuseErrors(findings: readonly Finding[]): void {
  const first = findings.find(({ severity }) => severity === 'error');
  if (first !== undefined) throw new SendError('bad_body', { path: first.path, advice: first.message, enqueued: 'no' });
}

function emptyList(): SendError {
  const advice = 'there are no downlinks; the empty list clears the queue, and only clear sends it';
  return new SendError('empty_list', { path: 'downlinks', advice, enqueued: 'no' });
}

function sizeFindings({ downlinks }: Body, link: Link): Finding[] {
  return downlinks.flatMap(({ frm_payload: frame }, index) => {
    const bytes = frame === undefined ? undefined : fromBase64(frame);
    if (bytes === undefined) return [];
    const path = `downlinks[${index}].frm_payload`;
    const fit = refusingAs('link', () => fits(bytes, link));
    if (fit.verdict === 'never') throw new SendError('does_not_fit', { path, advice: fit.message, enqueued: 'no' });
    return fit.verdict === 'fits'
      ? []
      : [{ code: 'may_not_fit', severity: 'warning' as const, path, message: fit.message }];
  });
}
