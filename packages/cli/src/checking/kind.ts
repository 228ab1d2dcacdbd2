/** What can be checked: a body for push or replace, a reply to it, the event that a webhook is sent. */
export const kinds = ['body', 'reply', 'event'] as const;

export type Kind = (typeof kinds)[number];

export function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text);
}

/**
 * What a text is by its form: an event names its device or a `downlink_…`, a reply has a code and a message; all else is meant for a body,
 * also `{}`, which is the success of the plain route too. Source: The Things Stack, `ApplicationUp`, `ErrorDetails`.
 */
export function kindOf(bytes: Uint8Array): Kind {
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'downlinks' in value) return 'body';
  if ('end_device_ids' in value || Object.keys(value).some((key) => key.startsWith('downlink_'))) return 'event';
  return 'message' in value && 'code' in value ? 'reply' : 'body';
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
