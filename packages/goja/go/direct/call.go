// Package direct calls one function of a script by name, as the validator of lorawan-devices does (codec-apis §4).
package direct

import (
	"encoding/json"

	"downlink-kit/engine/scripting"
)

// Call gives what the function returned for exactly the given input. Ended is told when the script has
// ended, before its result is read.
func Call(
	programs *scripting.Programs, script scripting.Script, around scripting.Surroundings, input any,
	ended func(scripting.Timing),
) (any, error) {
	result, err := programs.Run(script, around, input, ended)
	if err != nil {
		return nil, err
	}
	var output any
	if err := result.As(&output); err != nil {
		return nil, err
	}
	// What has no JSON is an error of this call.
	_, err = json.Marshal(output)
	return output, err
}
