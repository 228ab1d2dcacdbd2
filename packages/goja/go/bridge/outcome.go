package bridge

import (
	"encoding/hex"
	"encoding/json"

	"downlink-kit/engine/fault"
	"downlink-kit/engine/javascript"
	"downlink-kit/engine/raw"
)

// outcome has the keys that the recorded cases have (tts-formatters §16).
type outcome any

type encodedOutcome struct {
	FPort uint32 `json:"f_port"`
	// Hex digits; null where it is unset.
	Payload  *string  `json:"frm_payload_hex"`
	Warnings []string `json:"warnings"`
	NotRun   bool     `json:"not_run,omitempty"`
}

// written is a value's JSON. Everything that may not have one was checked before.
func written(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return text
}

// outcomeOf shows what came of a call, or why nothing did.
func outcomeOf[T any](show func(T) outcome) func(T, error) outcome {
	return func(result T, err error) outcome {
		if err != nil {
			return failed(err)
		}
		return show(result)
	}
}

func failed(err error) outcome { return map[string]any{"error": fault.From(err)} }

func encoded(e javascript.Encoded) outcome {
	o := encodedOutcome{FPort: e.FPort, Warnings: list(e.Warnings), NotRun: e.NotRun}
	if e.Payload != nil {
		digits := hex.EncodeToString(e.Payload)
		o.Payload = &digits
	}
	return o
}

func decodedUplink(d javascript.DecodedUplink) outcome {
	o := map[string]any{
		"data": d.Data, "warnings": list(d.Warnings),
		"normalized": nil, "normalized_warnings": list(d.NormalizedWarnings),
	}
	if d.Normalized != nil {
		measurements := make([]any, len(d.Normalized))
		for i, measurement := range d.Normalized {
			measurements[i] = anyNumber(measurement)
		}
		o["normalized"] = measurements
	}
	return o
}

func decodedDownlink(d javascript.DecodedDownlink) outcome {
	return map[string]any{"data": d.Data, "warnings": list(d.Warnings)}
}

func returned(output any) outcome { return map[string]any{"output": output} }

func list(texts []string) []string {
	if texts == nil {
		return []string{}
	}
	return texts
}

// anyNumber lets the numbers through that a normalized payload may hold and JSON does not have.
func anyNumber(item any) any {
	switch item := item.(type) {
	case float64:
		return raw.Number(item)
	case map[string]any:
		shown := make(map[string]any, len(item))
		for key, nested := range item {
			shown[key] = anyNumber(nested)
		}
		return shown
	}
	return item
}
