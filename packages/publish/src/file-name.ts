import type { AnyDevice } from '@downlink-kit/codec';
import { PublishError } from './publish-error.ts';

/** Names that Windows keeps for itself, whatever stands behind the dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** More is no name for a file on some systems, with its ending. */
const MOST = 100;

/** The name of a device's files, without what stands behind the dot: lower-case letters, digits and hyphens. */
export function fileNameOf({ $device: { id } }: AnyDevice): string {
  const name = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const why = whyNone(name);
  if (why !== undefined) throw new PublishError('no_file_name', { id, why });
  return name;
}

function whyNone(name: string): string | undefined {
  if (name === '') return 'has no letter a…z and no digit';
  if (RESERVED.test(name)) return 'is a name that Windows keeps for itself';
  return name.length > MOST ? `makes a name of ${name.length} characters, more than ${MOST}` : undefined;
}
