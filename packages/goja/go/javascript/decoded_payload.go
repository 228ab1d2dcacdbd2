package javascript

import (
	"reflect"

	"downlink-kit/engine/fault"
	"downlink-kit/engine/goproto"
)

// decodedPayload converts a decoder's data, or refuses it: for the errors returned beside it, for what cannot be
// converted, then for numbers that JSON does not have.
func decodedPayload(data map[string]any, errors []string) (map[string]any, error) {
	if len(errors) > 0 {
		return nil, fault.OutputErrors(errors)
	}
	converted, err := goproto.Struct(data)
	if err != nil {
		return nil, fault.Output(err)
	}
	if bad := goproto.InvalidNumbers(converted); len(bad) > 0 {
		return nil, fault.OutputEncoding(bad)
	}
	return converted, nil
}

// measurementsOf takes a normalizer's data as one measurement or a list of them.
func measurementsOf(data any) ([]map[string]any, error) {
	items := []any{data}
	if list := reflect.ValueOf(data); list.Kind() == reflect.Slice {
		items = make([]any, list.Len())
		for i := range items {
			items[i] = list.Index(i).Interface()
		}
	}
	measurements := make([]map[string]any, len(items))
	for i, item := range items {
		object, ok := item.(map[string]any)
		if !ok {
			return nil, fault.Output(nil)
		}
		converted, err := goproto.Struct(object)
		if err != nil {
			return nil, fault.Output(err)
		}
		measurements[i] = converted
	}
	return measurements, nil
}
