import { bytesOf } from '../input/read-file.ts';
import { readText } from '../input/read-text.ts';
import { CliError } from '../refusal/cli-error.ts';

/** The API key: of the file named, else of the environment; never of the command line, which others can read. */
export async function readKey(file: string | undefined, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (file === undefined) return environment.DOWNLINK_API_KEY?.trim() || undefined;
  const key = readText(file, await bytesOf(file)).trim();
  if (key === '') throw new CliError('no_key', { place: `${file} is empty` });
  return key;
}
