// Package direct calls one function of a script by name, as the validator of lorawan-devices does (codec-apis §4).
package direct

import (
	"encoding/json"

	"downlink-kit/engine/scripting"
)

// Call gives the JSON of what the function returned for exactly the given input. Reading is told when the script has
// ended and its result is about to be read.
func Call(
	programs *scripting.Programs, script scripting.Script, around scripting.Surroundings, input any, reading func(),
) (json.RawMessage, scripting.Timing, error) {
	result, timing, err := programs.Run(script, around, input)
	reading()
	if err != nil {
		return nil, timing, err
	}
	var output any
	if err := result.As(&output); err != nil {
		return nil, timing, err
	}
	text, err := json.Marshal(output)
	return text, timing, err
}
