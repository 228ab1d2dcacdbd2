const brand = Symbol.for('@downlink-kit/publish.PublishError');

/** What each error of this package knows. */
export interface PublishDetails {
  unknown_target: { readonly target: string; readonly targets: readonly string[]; readonly nearest?: string };
  no_file_name: { readonly id: string; readonly why: string };
  uplink_not_taken: { readonly target: string };
}

const sentences: { readonly [C in keyof PublishDetails]: (details: PublishDetails[C]) => string } = {
  unknown_target: (d) => `no target ${JSON.stringify(d.target)}; there are ${d.targets.join(', ')}`,
  no_file_name: (d) =>
    `the device's id ${JSON.stringify(d.id)} ${d.why}, so it cannot name its files; give it one like "acme-av2"`,
  uplink_not_taken: (d) => `the target ${d.target} has no place for an uplink script; leave it out`,
};

/** Why an artefact cannot be built; what is wrong with a declaration is a `CodecError` of the codec. */
export class PublishError<C extends keyof PublishDetails = keyof PublishDetails> extends Error {
  readonly code: C;
  readonly details: PublishDetails[C];

  constructor(code: C, details: PublishDetails[C]) {
    super(sentences[code](details));
    this.name = 'PublishError';
    this.code = code;
    this.details = details;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether this is a {@link PublishError}; holds across two copies of the package. */
export function isPublishError(error: unknown): error is PublishError {
  return typeof error === 'object' && error !== null && brand in error;
}
