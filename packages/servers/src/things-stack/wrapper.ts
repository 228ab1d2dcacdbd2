import type { Operation } from '@downlink-kit/goja';

/** How many lines the wrapper puts before the script: its line N is reported as N + 1. */
export const WRAPPER_LINES = 1;
/** How far the script's first line is moved to the right. */
export const WRAPPER_COLUMNS = 2;

/**
 * The script in the server's wrapper: a newline and two tabs in front, and a `main` after it that picks the function
 * (tts-formatters §2, §5). The lines of `main` are the ones that errors in it name.
 */
export function wrap(script: string, operation: Operation, receiveTime: boolean): string {
  return `\n\t\t${script}\n\n${mains[operation](receiveTime)}\n\t`;
}

const mains: Readonly<Record<Operation, (receiveTime: boolean) => string>> = {
  encodeDownlink: () => `\t\tfunction main(input) {
			const { data, fPort } = input;
			if (typeof encodeDownlink === 'function') {
				return encodeDownlink({ data, fPort });
			}
			return {
				bytes: Encoder(data, fPort),
				fPort,
			};
		}`,
  decodeUplink: (receiveTime) => `\t\tfunction main(input) {
			const bytes = input.bytes.slice();
			const { fPort${receiveTime ? ', recvTime' : ''} } = input;
			if (typeof decodeUplink === 'function') {
				const decoded = decodeUplink({ bytes, fPort${receiveTime ? ', recvTime' : ''} });
				let normalized;
				const data = decoded.data, errors = decoded.errors;
				if ((!errors || !errors.length) && data && typeof normalizeUplink === 'function') {
					normalized = normalizeUplink({ data });
				}
				return { decoded, normalized };
			}
			return {
				decoded: {
					data: Decoder(bytes, fPort),
				},
			};
		}`,
  decodeDownlink: () => `\t\tfunction main(input) {
			const bytes = input.bytes.slice();
			const { fPort } = input;
			return decodeDownlink({ bytes, fPort });
		}`,
};
