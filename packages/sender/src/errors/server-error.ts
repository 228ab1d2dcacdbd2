/** An error as The Things Stack describes it (`ErrorDetails`); namespace and name are the stable key. */
export interface ServerError extends ServerFault {
  /** What caused it, nearest first; the innermost ones of a very long chain are left out. */
  causes: readonly ServerFault[];
}

/** One error of a chain. */
export interface ServerFault {
  namespace: string;
  name: string;
  /** `namespace:name`, by which everything is decided; `:` where the server gives neither. */
  key: string;
  /** The server's own text, with its attributes filled in where it did so. */
  message: string;
  /** Those that are texts, numbers, booleans or lists of them, as a server sends them. */
  attributes: { readonly [name: string]: Attribute };
  /** The server's id of the fault, for its support. */
  correlationId?: string;
}

export type Attribute = Plain | readonly Plain[];
type Plain = string | number | boolean;
type Values = { readonly [key: string]: unknown };

/** A server names a handful of causes; a longer chain is somebody else's, or hostile. */
const MOST_CAUSES = 32;

/** Reads an `ErrorDetails` object, however much of it is there; undefined for what is none. */
export function readServerError(details: unknown): ServerError | undefined {
  if (!isRecord(details)) return undefined;
  const causes: ServerFault[] = [];
  let { cause } = details;
  while (isRecord(cause) && causes.length < MOST_CAUSES) {
    causes.push(faultIn(cause));
    cause = cause.cause;
  }
  return { ...faultIn(details), causes };
}

function faultIn(details: Values): ServerFault {
  const namespace = stringOr(details.namespace, '');
  const name = stringOr(details.name, '');
  const attributes = isRecord(details.attributes) ? plainIn(details.attributes) : {};
  return {
    namespace,
    name,
    key: `${namespace}:${name}`,
    message: fillIn(stringOr(details.message_format, ''), attributes),
    attributes,
    ...(typeof details.correlation_id === 'string' ? { correlationId: details.correlation_id } : {}),
  };
}

/** The field that validation names, down its chain of causes, as in `downlinks[0].f_port`. */
export function fieldOf(error: ServerError): string | undefined {
  const fields = [error, ...error.causes]
    .map(({ attributes }) => attributeText(attributes, 'field'))
    .filter((field) => field !== undefined);
  return fields.length === 0 ? undefined : fields.join('.');
}

/** An attribute as text, a list with commas; undefined for one that is missing. */
export function attributeText(attributes: ServerFault['attributes'], name: string): string | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return Array.isArray(value) ? value.join(', ') : value?.toString();
}

function plainIn(attributes: Values): ServerFault['attributes'] {
  const plain = Object.entries(attributes).filter(([, value]) =>
    (Array.isArray(value) ? value : [value]).every(isPlain),
  );
  return Object.fromEntries(plain) as ServerFault['attributes'];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function fillIn(format: string, attributes: ServerFault['attributes']): string {
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => attributeText(attributes, name) ?? whole);
}
