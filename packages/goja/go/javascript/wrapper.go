// Package javascript is the host of payload formatters: what it gives them and how it reads what they return
// (tts-formatters §2, §6 to §8). Its name and those of its output structs show in the server's messages.
package javascript

import "fmt"

const entry = "main"

// The lines, tabs and names of the wrappers decide the positions in messages (tts-formatters §5).

const encodeDownlinkMain = `
		function main(input) {
			const data = input.data, fPort = input.fPort;
			if (typeof encodeDownlink === "function") {
				return encodeDownlink({ data, fPort });
			}
			return {
				bytes: Encoder(data, fPort),
				fPort,
			};
		}
	`

const decodeUplinkMain = `
		function main(input) {
			const bytes = input.bytes.slice();
			const fPort = input.fPort;%s
			if (typeof decodeUplink === "function") {
				const decoded = decodeUplink({ bytes, fPort%s });
				let normalized;
				const { data, errors } = decoded;
				if (data && !(errors && errors.length) && typeof normalizeUplink === "function") {
					normalized = normalizeUplink({ data });
				}
				return { decoded, normalized };
			}
			return {
				decoded: {
					data: Decoder(bytes, fPort),
				},
			};
		}
	`

const decodeDownlinkMain = `
		function main(input) {
			const bytes = input.bytes.slice();
			const fPort = input.fPort;
			return decodeDownlink({ bytes, fPort });
		}
	`

// decodeUplinkWrapper gives recvTime from 3.33.1 on (tts-formatters §15).
func decodeUplinkWrapper(receiveTime bool) string {
	if receiveTime {
		return fmt.Sprintf(decodeUplinkMain, " const recvTime = new Date(input.recvTime);", ", recvTime")
	}
	return fmt.Sprintf(decodeUplinkMain, "", "")
}

// wrap puts the script's first line on line 2 after two tabs, and main after an empty line.
func wrap(script, main string) string {
	return "\n\t\t" + script + "\n" + main
}
