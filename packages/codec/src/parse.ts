import { commandsOf } from './device-commands.ts';
import type { Downlink } from './downlink.ts';
import { downlinkOf, encodePayload } from './encode-payload.ts';
import { compileSchema } from './schema/ajv.ts';
import { schemaOf } from './schema-of.ts';
import type { AnyDevice } from './types/device.ts';

const validators = new WeakMap<AnyDevice, ((value: unknown) => boolean) | undefined>();

/**
 * Encodes a whole `decoded_payload` that came from elsewhere, several commands included: through ajv, then `encode`.
 * Where code may not be made of text, it judges alike without ajv.
 *
 * @throws {CodecError} the first fault in it, in the words of `encode`
 */
export function parse(device: AnyDevice, payload: unknown): Downlink {
  const commands = commandsOf(device);
  const validate = validatorOf(device);
  const downlink = downlinkOf(encodePayload(commands, payload));
  // JSON has no undefined, which encode passes over.
  const taken = validate === undefined || validate(payload) || validate(JSON.parse(JSON.stringify(payload)));
  if (!taken) throw new Error(`the schema of ${device.$device.id} refuses what encode takes; please report this`);
  return downlink;
}

function validatorOf(device: AnyDevice): ((value: unknown) => boolean) | undefined {
  if (!validators.has(device)) validators.set(device, compileSchema(schemaOf(device).schema));
  return validators.get(device);
}
