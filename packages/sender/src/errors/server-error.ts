/** An error as The Things Stack describes it (`ErrorDetails`); namespace and name are the stable key. */
export interface ServerError {
  namespace: string;
  name: string;
  /** `namespace:name`, by which everything is decided; `:` where the server gives neither. */
  key: string;
  /** The server's own text, with its attributes filled in where it did so. */
  message: string;
  attributes: { readonly [name: string]: unknown };
  /** The server's id of the fault, for its support. */
  correlationId?: string;
  /** What caused it, nearest first. */
  causes: readonly ServerError[];
}

/** Reads an `ErrorDetails` object, however much of it is there; undefined for what is none. */
export function readServerError(details: unknown): ServerError | undefined {
  if (!isRecord(details)) return undefined;
  const namespace = textOf(details.namespace);
  const name = textOf(details.name);
  const attributes = isRecord(details.attributes) ? details.attributes : {};
  const cause = readServerError(details.cause);
  return {
    namespace,
    name,
    key: `${namespace}:${name}`,
    message: fillIn(textOf(details.message_format), attributes),
    attributes,
    ...(typeof details.correlation_id === 'string' ? { correlationId: details.correlation_id } : {}),
    causes: cause === undefined ? [] : [cause, ...cause.causes],
  };
}

/** The field that validation names, down its chain of causes, as in `downlinks[0].f_port`. */
export function fieldOf(error: ServerError): string | undefined {
  const fields = [error, ...error.causes]
    .map(({ attributes }) => attributes.field)
    .filter((field) => field !== undefined);
  return fields.length === 0 ? undefined : fields.join('.');
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fillIn(format: string, attributes: { readonly [name: string]: unknown }): string {
  return format.replace(/\{(\w+)\}/g, (whole, name: string) =>
    attributes[name] === undefined ? whole : String(attributes[name]),
  );
}
