/** What each refusal of this package is about. */
export interface ServerErrorDetails {
  readonly unknown_server: { readonly name: string; readonly servers: readonly string[] };
  readonly unknown_version: { readonly server: string; readonly version: string; readonly versions: readonly string[] };
  readonly no_versions: { readonly server: string; readonly version: string };
  readonly unknown_operation: {
    readonly server: string;
    readonly operation: string;
    readonly operations: readonly string[];
  };
  readonly bad_setting: { readonly setting: string; readonly value: unknown; readonly wanted: string };
  readonly unknown_setting: { readonly setting: string; readonly settings: readonly string[] };
  readonly closed: Record<string, never>;
}

/** The code of a refusal. */
export type ServerErrorCode = keyof ServerErrorDetails;

const sentences: { readonly [Code in ServerErrorCode]: (details: ServerErrorDetails[Code]) => string } = {
  unknown_server: ({ name, servers }) => `no server "${name}"; there is ${servers.join(', ')}`,
  unknown_version: ({ server, version, versions }) =>
    `${server} has no version "${version}"; it has ${versions.join(', ')}`,
  no_versions: ({ server, version }) => `${server} has no versions, so "@${version}" says nothing; leave it out`,
  unknown_operation: ({ server, operation, operations }) =>
    `${server} calls no "${operation}"; it calls ${operations.join(', ')}`,
  bad_setting: ({ setting, value, wanted }) => `${setting}: ${show(value)} is not ${wanted}`,
  unknown_setting: ({ setting, settings }) => `there is no setting "${setting}"; there are ${settings.join(', ')}`,
  closed: () => 'the servers are closed; open them again to run more',
};

/** Something was asked that no server can do; `code` and `details` say what, the message is a sentence. */
export class ServerError<Code extends ServerErrorCode = ServerErrorCode> extends Error {
  override readonly name = 'ServerError';
  readonly code: Code;
  readonly details: ServerErrorDetails[Code];

  constructor(code: Code, details: ServerErrorDetails[Code]) {
    super(sentences[code](details));
    this.code = code;
    this.details = details;
  }
}

/** Whether something is a `ServerError`, also of another copy of this package, and optionally of one code. */
export function isServerError<Code extends ServerErrorCode>(error: unknown, code?: Code): error is ServerError<Code> {
  return (
    error instanceof Error &&
    error.name === 'ServerError' &&
    (code === undefined || (error as ServerError).code === code)
  );
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
