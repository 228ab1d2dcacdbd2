import type { Operation } from '@downlink-kit/goja';

/** How many lines the wrapper puts before the script: its line N is reported as N + 1. */
export const WRAPPER_LINES = 1;
/** How far the script's first line is moved to the right. */
export const WRAPPER_COLUMNS = 2;

/**
 * The script in the server's wrapper: a newline and two tabs in front, and a `main` after it that picks the function
 * (tts-formatters §2, §5). What `main` says is ours, and its empty lines are there to meet the lines that errors in it name.
 */
export function wrap(script: string, operation: Operation, receiveTime: boolean): string {
  return `\n\t\t${script}\n\n${mains[operation](receiveTime)}\n\t`;
}

const mains: Readonly<Record<Operation, (receiveTime: boolean) => string>> = {
  encodeDownlink: () => `\t\tfunction main(message) {
			const given = { data: message.data, fPort: message.fPort };
			if (typeof encodeDownlink === 'function') {
				return encodeDownlink(given);
			}

			return { fPort: given.fPort, bytes: Encoder(given.data, given.fPort) };


		}`,
  decodeUplink: (receiveTime) => `\t\tfunction main(message) {
			const given = { bytes: message.bytes.slice(), fPort: message.fPort };
			${receiveTime ? 'given.recvTime = message.recvTime;' : ''}
			if (typeof decodeUplink === 'function') {
				const decoded = decodeUplink(given);

				const data = decoded.data;
				const errors = decoded.errors;
				const isNormalized = !(errors && errors.length) && data && typeof normalizeUplink === 'function';
				return { decoded, normalized: isNormalized ? normalizeUplink({ data }) : undefined };
			}


			const { bytes, fPort } = given;
			return { decoded: { data: Decoder(bytes, fPort) } };


		}`,
  decodeDownlink: () => `\t\tfunction main(message) {
			const { bytes, fPort } = message;
			const given = { bytes: bytes.slice(), fPort };
			return decodeDownlink(given);
		}`,
};
