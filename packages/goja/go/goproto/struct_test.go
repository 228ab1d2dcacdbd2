package goproto

import (
	"errors"
	"math"
	"reflect"
	"sort"
	"testing"
	"time"

	"downlink-kit/engine/fault"
)

func TestStructShowsGoValuesByTheNamesOfTheirTypes(t *testing.T) {
	time.Local = time.UTC
	got, err := Struct(map[string]any{"at": time.Unix(0, 0), "none": (*int)(nil), "list": []uint8{1, 2}})
	if err != nil {
		t.Fatal(err)
	}
	// tts-formatters §8, what a running server shows for new Date(0).
	want := map[string]any{
		"at": map[string]any{
			"":      map[string]any{"": nil, "int64": 0.0, "string": ""},
			"int64": 62135596800.0, "uint64": 0.0,
		},
		"none": nil,
		"list": []any{1.0, 2.0},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestStructRefusesFunctions(t *testing.T) {
	_, err := Struct(map[string]any{"f": func() {}})
	if err == nil || err.Error() != "can not map a value of kind func to a *structpb.Value" {
		t.Errorf("got %v", err)
	}
}

func TestStructRefusesMoreThanTenThousandLevels(t *testing.T) {
	nested := func(levels int) map[string]any {
		data := map[string]any{}
		for ; levels > 1; levels-- {
			data = map[string]any{"a": data}
		}
		return data
	}
	if _, err := Struct(nested(10_000)); err != nil {
		t.Errorf("10 000 levels: %v", err)
	}
	var refused *fault.Fault
	if _, err := Struct(nested(10_001)); !errors.As(err, &refused) || refused.Kind != "stack_depth_exceeded" {
		t.Errorf("10 001 levels: %v", err)
	}
}

func TestInvalidNumbersNamesEachByItsPath(t *testing.T) {
	found := InvalidNumbers(map[string]any{
		"a": []any{1.0, map[string]any{"b": math.NaN()}},
		"c": math.Inf(1), "d": math.Inf(-1), "e": 2.0,
	})
	sort.Strings(found)
	want := []string{".a[1].b: invalid NaN value", ".c: invalid Infinity value", ".d: invalid -Infinity value"}
	if !reflect.DeepEqual(found, want) {
		t.Errorf("got %v", found)
	}
}
