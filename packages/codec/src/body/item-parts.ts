import type { Downlink } from '../downlink.ts';
import { CodecError } from '../refusal/codec-error.ts';
import { nearest } from '../refusal/nearest.ts';
import { isPlainObject } from '../tree/plain.ts';
import { isText } from '../values/is-text.ts';
import { type BodyClassBC, type BodyGateway, type Priority, priorities } from './body-item.ts';
import type { ClassBCOption, GatewayOption, ItemOptions } from './item-options.ts';
import { isId } from './item-shape.ts';
import { MOST_ATTEMPTS } from './judge-item.ts';
import { isStrictTime } from './leaves/time.ts';
import { below } from './path.ts';
import { isWellFormed } from './source.ts';

/** Whether the downlink asks for an acknowledgement, as its command allows and the options ask. */
export function confirmedOf(downlink: object, { confirmed }: ItemOptions, path: string): boolean {
  if (confirmed !== undefined && typeof confirmed !== 'boolean') {
    throw new CodecError('wrong_type', below(path, 'confirmed'), { value: confirmed, expected: 'true or false' });
  }
  const { confirmation = 'allowed', command = 'the command' } = downlink as Partial<Downlink>;
  if (confirmation === 'never' && confirmed === true) throw new CodecError('never_confirmed', path, { command });
  if (confirmation === 'required' && confirmed === false) throw new CodecError('must_be_confirmed', path, { command });
  return confirmed ?? confirmation === 'required';
}

/** The priority that is written; undefined where it is left to the server. */
export function priorityOf({ priority = 'NORMAL' }: ItemOptions, path: string): Priority | undefined {
  if (priority === null) return undefined;
  if (priorities.includes(priority)) return priority;
  const meant = isText(priority) ? nearest(priority, priorities) : undefined;
  const details = { value: priority, options: priorities, ...(meant === undefined ? {} : { nearest: meant }) };
  throw new CodecError('unknown_option', below(path, 'priority'), details);
}

/** The attempts of a confirmed downlink; `attempt` beside them, since the server would count from 0 and send once more. */
export function retryOf(
  { maxAttempts }: ItemOptions,
  confirmed: boolean,
  path: string,
): { attempt: number; max_attempts: number } | undefined {
  if (maxAttempts === undefined) return undefined;
  const at = below(path, 'maxAttempts');
  if (!Number.isInteger(maxAttempts) || maxAttempts < 1 || maxAttempts > MOST_ATTEMPTS) {
    throw new CodecError('out_of_range', at, { value: maxAttempts, minimum: 1, maximum: MOST_ATTEMPTS });
  }
  if (!confirmed) throw new CodecError('retry_unconfirmed', at, {});
  return { attempt: 1, max_attempts: maxAttempts };
}

/** The correlation ids, each as the validator wants it. */
export function correlationIdsOf({ correlationIds }: ItemOptions, path: string): string[] | undefined {
  if (correlationIds === undefined) return undefined;
  if (!Array.isArray(correlationIds)) {
    const at = below(path, 'correlationIds');
    throw new CodecError('wrong_type', at, { value: correlationIds, expected: 'a list of texts' });
  }
  if (correlationIds.length === 0) return undefined;
  return Array.from(correlationIds, (id: string, index) => {
    const why = whyNoId(id);
    if (why === undefined) return id;
    throw new CodecError('bad_correlation_id', below(path, `correlationIds[${index}]`), { value: id, why });
  });
}

function whyNoId(id: unknown): string | undefined {
  if (typeof id !== 'string' || id === '') return 'it must be text';
  if (id.length > 100 && [...id].length > 100) return 'it has more than 100 characters';
  return isWellFormed(id) ? undefined : 'it holds half a surrogate pair';
}

/** Where and when a class B or C downlink goes out. */
export function classBCOf({ classBC }: ItemOptions, path: string): BodyClassBC | undefined {
  if (classBC === undefined) return undefined;
  const at = below(path, 'classBC');
  if (!isPlainObject(classBC)) throw new CodecError('wrong_type', at, { value: classBC, expected: 'an object' });
  const { gateways, absoluteTime }: ClassBCOption = classBC;
  if (gateways !== undefined && !Array.isArray(gateways))
    throw new CodecError('wrong_type', `${at}.gateways`, { value: gateways, expected: 'a list of gateways' });
  const listed =
    gateways &&
    Array.from(gateways as readonly GatewayOption[], (gateway, index) =>
      gatewayOf(gateway, `${at}.gateways[${index}]`),
    );
  return {
    ...(listed === undefined || listed.length === 0 ? {} : { gateways: listed }),
    ...(absoluteTime === undefined ? {} : { absolute_time: timeOf(absoluteTime, `${at}.absoluteTime`) }),
  };
}

function gatewayOf(gateway: GatewayOption, path: string): BodyGateway {
  const { gatewayId, antennaIndex, groupIndex } = isPlainObject(gateway) ? gateway : { gatewayId: gateway };
  if (!isId(gatewayId)) throw new CodecError('bad_id', path, { what: 'gateway', value: gatewayId });
  return {
    gateway_ids: { gateway_id: gatewayId },
    ...indexOf('antenna_index', antennaIndex, path),
    ...indexOf('group_index', groupIndex, path),
  };
}

function indexOf<K extends string>(name: K, index: number | undefined, path: string): { [P in K]?: number } {
  if (index === undefined) return {};
  if (Number.isInteger(index) && index >= 0 && index <= 255) return { [name]: index } as { [P in K]?: number };
  throw new CodecError('out_of_range', below(path, name), { value: index, minimum: 0, maximum: 255 });
}

function timeOf(time: Date | string, path: string): string {
  if (time instanceof Date && !Number.isNaN(time.getTime())) return time.toISOString();
  if (typeof time === 'string' && isStrictTime(time)) return time;
  throw new CodecError('bad_absolute_time', path, { value: time instanceof Date ? String(time) : time });
}
