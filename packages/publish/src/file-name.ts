import type { AnyDevice } from '@downlink-kit/codec';
import { PublishError } from './publish-error.ts';

/** The name of a device's files, without what stands behind the dot: lower-case letters, digits and hyphens. */
export function fileNameOf({ $device: { id } }: AnyDevice): string {
  const name = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (name === '') throw new PublishError('no_file_name', { id });
  return name;
}
