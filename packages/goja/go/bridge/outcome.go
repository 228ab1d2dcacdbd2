package bridge

import (
	"encoding/hex"
	"encoding/json"

	"downlink-kit/engine/fault"
	"downlink-kit/engine/javascript"
	"downlink-kit/engine/raw"
)

// outcome has the keys that the recorded cases have (tts-formatters §16).
type outcome map[string]any

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

func failed(err error) outcome { return outcome{"error": fault.From(err)} }

func encoded(e javascript.Encoded) outcome {
	o := outcome{"f_port": e.FPort, "frm_payload_hex": nil, "warnings": list(e.Warnings)}
	if e.Payload != nil {
		o["frm_payload_hex"] = hex.EncodeToString(e.Payload)
	}
	if e.NotRun {
		o["not_run"] = true
	}
	return o
}

func decodedUplink(d javascript.DecodedUplink) outcome {
	o := outcome{
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
	return outcome{"data": d.Data, "warnings": list(d.Warnings)}
}

func returned(output any) outcome { return outcome{"output": output} }

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
