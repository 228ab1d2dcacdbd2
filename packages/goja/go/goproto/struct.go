// Package goproto converts the data of decoders as the server does on its way to a protobuf Struct
// (tts-formatters §8). A Struct is held as plain maps, lists, 64-bit floats, texts, booleans and nil.
package goproto

import (
	"fmt"
	"reflect"

	"downlink-kit/engine/fault"
)

const maxDepth = 10_000

// Struct converts exported JavaScript data. Go values that goja lets through unconverted are walked by reflection,
// and those with contents that must not be read, an ArrayBuffer for one, panic as they do on the server.
func Struct(data map[string]any) (map[string]any, error) {
	return fields(data, 1)
}

func fields(data map[string]any, depth int) (map[string]any, error) {
	if depth > maxDepth {
		return nil, fault.StackDepthExceeded()
	}
	converted := make(map[string]any, len(data))
	for key, item := range data {
		value, err := value(item, depth)
		if err != nil {
			return nil, err
		}
		converted[key] = value
	}
	return converted, nil
}

func value(item any, depth int) (any, error) {
	switch plain := item.(type) {
	case nil:
		return nil, nil
	case float64, string, bool:
		return plain, nil
	case int64:
		return float64(plain), nil
	case map[string]any:
		if plain != nil {
			return fields(plain, depth+1)
		}
	}
	return reflected(reflect.ValueOf(item), depth)
}

func reflected(v reflect.Value, depth int) (any, error) {
	if depth > maxDepth {
		return nil, fault.StackDepthExceeded()
	}
	switch kind := v.Kind(); kind {
	case reflect.Bool:
		return v.Bool(), nil
	case reflect.String:
		return v.String(), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return float64(v.Int()), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return float64(v.Uint()), nil
	case reflect.Float32, reflect.Float64:
		return v.Float(), nil
	case reflect.Pointer:
		if v.IsNil() {
			return nil, nil
		}
		return reflected(v.Elem(), depth+1)
	case reflect.Slice, reflect.Array:
		return listed(v, depth)
	case reflect.Map:
		return mapped(v, depth)
	case reflect.Struct:
		return internals(v, depth)
	default:
		return nil, fmt.Errorf("can not map a value of kind %s to a *structpb.Value", kind)
	}
}

func listed(v reflect.Value, depth int) (any, error) {
	if v.Kind() == reflect.Slice && v.IsNil() {
		return nil, nil
	}
	items := make([]any, v.Len())
	for i := range items {
		item, err := value(v.Index(i).Interface(), depth+1)
		if err != nil {
			return nil, err
		}
		items[i] = item
	}
	return items, nil
}

func mapped(v reflect.Value, depth int) (any, error) {
	if v.IsNil() {
		return nil, nil
	}
	byKey := make(map[string]any, v.Len())
	for _, key := range v.MapKeys() {
		byKey[fmt.Sprint(key.Interface())] = v.MapIndex(key).Interface()
	}
	return fields(byKey, depth+1)
}

// internals shows a Go struct, a Date for one, by the names of its fields' types; types that belong to a package are
// left out, and of several fields of one type the last stands.
func internals(v reflect.Value, depth int) (any, error) {
	byType := make(map[string]any, v.NumField())
	for i := 0; i < v.NumField(); i++ {
		field := v.Field(i)
		if field.Type().PkgPath() != "" {
			continue
		}
		shown, err := reflected(field, depth+1)
		if err != nil {
			return nil, err
		}
		byType[field.Type().Name()] = shown
	}
	return byType, nil
}
