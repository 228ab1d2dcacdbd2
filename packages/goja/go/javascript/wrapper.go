// Package javascript is the host of payload formatters: what it gives them and how it reads what they return
// (tts-formatters §2, §6 to §8). Its name and those of its output structs show in the server's messages.
package javascript

import "strings"

const entry = "main"

// What follows a script is recorded by its effects alone: the frame name main, the line of each call in it, and where it
// ends (tts-formatters §5). So these texts are ours, and their empty lines are there to meet those lines. They hold no
// quote that would end a template or comment that a script leaves open.

const encodeDownlinkMain = `
		function main(message) {
			const given = { data: message.data, fPort: message.fPort };
			if (typeof encodeDownlink === "function") {
				return encodeDownlink(given);
			}

			return { fPort: given.fPort, bytes: Encoder(given.data, given.fPort) };


		}
	`

const decodeUplinkMain = `
		function main(message) {
			const given = { bytes: message.bytes.slice(), fPort: message.fPort };

			if (typeof decodeUplink === "function") {
				const decoded = decodeUplink(given);

				const { data, errors } = decoded;
				const isRefused = errors && errors.length;
				const isNormalized = !isRefused && data && typeof normalizeUplink === "function";
				return { decoded, normalized: isNormalized ? normalizeUplink({ data }) : undefined };
			}


			const { bytes, fPort } = given;
			return { decoded: { data: Decoder(bytes, fPort) } };


		}
	`

const decodeDownlinkMain = `
		function main(message) {
			const { bytes, fPort } = message;
			const given = { bytes: bytes.slice(), fPort };
			return decodeDownlink(given);
		}
	`

// givesReceiveTime is what the wrapper has from 3.33.1 on, in its empty line (tts-formatters §15).
const givesReceiveTime = "given.recvTime = new Date(message.recvTime);"

// Wrapped is a script with what the server puts around it.
type Wrapped string

// Wrap puts a script's first line on line 2 after two tabs, and after an empty line the main that calls the operation.
func Wrap(script, operation string, receiveTime bool) Wrapped {
	return Wrapped("\n\t\t" + script + "\n" + mainOf(operation, receiveTime))
}

func mainOf(operation string, receiveTime bool) string {
	switch {
	case operation == "encodeDownlink":
		return encodeDownlinkMain
	case operation == "decodeDownlink":
		return decodeDownlinkMain
	case receiveTime:
		return strings.Replace(decodeUplinkMain, "\n\n", "\n\t\t\t"+givesReceiveTime+"\n", 1)
	}
	return decodeUplinkMain
}
