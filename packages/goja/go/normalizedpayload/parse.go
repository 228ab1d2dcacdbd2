package normalizedpayload

import (
	"strconv"

	"downlink-kit/engine/fault"
)

// Parsed holds the measurements without what is out of range, and a warning for each field dropped.
type Parsed struct {
	Measurements []map[string]any
	Warnings     []string
}

// Parse checks measurements; empty ones are dropped, an unknown field or a wrong type refuses them all.
func Parse(measurements []map[string]any) (Parsed, error) {
	parsed := Parsed{Measurements: []map[string]any{}}
	for i, measurement := range measurements {
		valid, warnings, err := fieldsOf(measurement, "")
		if err != nil {
			return Parsed{}, err
		}
		for _, warning := range warnings {
			parsed.Warnings = append(parsed.Warnings, "measurement "+strconv.Itoa(i+1)+": "+warning)
		}
		if len(valid) > 0 {
			parsed.Measurements = append(parsed.Measurements, valid)
		}
	}
	return parsed, nil
}

func fieldsOf(object map[string]any, prefix string) (valid map[string]any, warnings []string, err error) {
	valid = make(map[string]any, len(object))
	for key, value := range object {
		path := prefix + key
		check, known := rules[path]
		if !known {
			return nil, nil, fault.UnknownField(path)
		}
		warning, err := check(path, value)
		if err != nil {
			return nil, nil, err
		}
		if warning != "" {
			warnings = append(warnings, warning)
			continue
		}
		nested, isObject := value.(map[string]any)
		if !isObject {
			valid[key] = value
			continue
		}
		inner, more, err := fieldsOf(nested, path+".")
		if err != nil {
			return nil, nil, err
		}
		warnings = append(warnings, more...)
		if len(inner) > 0 {
			valid[key] = inner
		}
	}
	return valid, warnings, nil
}
