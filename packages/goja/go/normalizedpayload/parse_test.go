package normalizedpayload

import (
	"reflect"
	"testing"
)

func TestParseDropsWhatIsOutOfRange(t *testing.T) {
	// Limits and texts: tts-formatters §8.
	for _, row := range []struct {
		object, field string
		good, bad     float64
		warning       string
	}{
		{"soil", "depth", 0, -0.1, "`soil.depth` should be equal or greater than `0`"},
		{"soil", "moisture", 100, 100.5, "`soil.moisture` should be equal or less than `100`"},
		{"soil", "temperature", -273.15, -273.2, "`soil.temperature` should be equal or greater than `-273.15`"},
		{"soil", "ec", 621, 622, "`soil.ec` should be equal or less than `621`"},
		{"soil", "pH", 14, 15, "`soil.pH` should be equal or less than `14`"},
		{"soil", "n", 1e6, 1e6 + 1, "`soil.n` should be equal or less than `1000000`"},
		{"soil", "p", 0, -1, "`soil.p` should be equal or greater than `0`"},
		{"soil", "k", 1e6, 2e6, "`soil.k` should be equal or less than `1000000`"},
		{"air", "temperature", -273.15, -300, "`air.temperature` should be equal or greater than `-273.15`"},
		{"air", "relativeHumidity", 100, 101, "`air.relativeHumidity` should be equal or less than `100`"},
		{"air", "pressure", 900, 899, "`air.pressure` should be equal or greater than `900`"},
		{"air", "pressure", 1100, 1101, "`air.pressure` should be equal or less than `1100`"},
		{"air", "co2", 1e6, 1e6 + 1, "`air.co2` should be equal or less than `1000000`"},
		{"air", "lightIntensity", 0, -1, "`air.lightIntensity` should be equal or greater than `0`"},
		{"wind", "speed", 0, -1, "`wind.speed` should be equal or greater than `0`"},
		{"wind", "direction", 0, -1, "`wind.direction` should be equal or greater than `0`"},
		{"wind", "direction", 359.9, 360, "`wind.direction` should be less than `360`"},
	} {
		t.Run(row.object+"."+row.field, func(t *testing.T) {
			measured := func(value float64) map[string]any {
				return map[string]any{row.object: map[string]any{row.field: value}}
			}
			parsed, err := Parse([]map[string]any{measured(row.good), measured(row.bad)})
			want := Parsed{[]map[string]any{measured(row.good)}, []string{"measurement 2: " + row.warning}}
			if err != nil || !reflect.DeepEqual(parsed, want) {
				t.Errorf("got %v, %v", parsed, err)
			}
		})
	}
}

func TestParseRefusesWhatItDoesNotKnow(t *testing.T) {
	for message, measurement := range map[string]map[string]any{
		"unknown field `soil.humus`":              {"soil": map[string]any{"humus": 1.0}},
		"invalid field type of `air`":             {"air": []any{}},
		"invalid field type of `time`":            {"time": 5.0},
		"invalid field type of `wind.speed`":      {"wind": map[string]any{"speed": "1"}},
		"invalid field type of `air.temperature`": {"air": map[string]any{"temperature": nil}},
	} {
		if _, err := Parse([]map[string]any{measurement}); err == nil || err.Error() != message {
			t.Errorf("want %s, got %v", message, err)
		}
	}
}

func TestParseTakesFractionsOfASecond(t *testing.T) {
	measurement := map[string]any{"time": "2026-01-02T03:04:05.678+01:00"}
	if parsed, err := Parse([]map[string]any{measurement}); err != nil || len(parsed.Measurements) != 1 {
		t.Errorf("got %v, %v", parsed, err)
	}
}
