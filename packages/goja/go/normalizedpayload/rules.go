// Package normalizedpayload checks measurements as the server's normalized payload does (tts-formatters §8).
package normalizedpayload

import (
	"strconv"
	"time"

	"downlink-kit/engine/fault"
)

// rule checks one field: an error refuses the whole payload, a warning drops the field.
type rule func(path string, value any) (warning string, err error)

var rules = map[string]rule{
	"time": isTime,

	"soil":             isObject,
	"soil.depth":       atLeast(0),
	"soil.moisture":    within(0, 100),
	"soil.temperature": atLeast(absoluteZero),
	"soil.ec":          within(0, 621),
	"soil.pH":          within(0, 14),
	"soil.n":           within(0, 1_000_000),
	"soil.p":           within(0, 1_000_000),
	"soil.k":           within(0, 1_000_000),

	"air":                  isObject,
	"air.temperature":      atLeast(absoluteZero),
	"air.relativeHumidity": within(0, 100),
	"air.pressure":         within(900, 1100),
	"air.co2":              within(0, 1_000_000),
	"air.lightIntensity":   atLeast(0),

	"wind":           isObject,
	"wind.speed":     atLeast(0),
	"wind.direction": fromZeroBelow(360),
}

const absoluteZero = -273.15

func isObject(path string, value any) (string, error) {
	if _, ok := value.(map[string]any); !ok {
		return "", fault.FieldType(path)
	}
	return "", nil
}

func isTime(path string, value any) (string, error) {
	text, ok := value.(string)
	if !ok {
		return "", fault.FieldType(path)
	}
	_, err := time.Parse(time.RFC3339Nano, text)
	return "", err
}

// number makes a rule of limits, each of which gives a warning or none.
func number(limits ...func(float64) string) rule {
	return func(path string, value any) (string, error) {
		n, ok := value.(float64)
		if !ok {
			return "", fault.FieldType(path)
		}
		for _, limit := range limits {
			if missed := limit(n); missed != "" {
				return "`" + path + "` should be " + missed, nil
			}
		}
		return "", nil
	}
}

func atLeast(min float64) rule       { return number(minimum(min)) }
func within(min, max float64) rule   { return number(minimum(min), maximum(max)) }
func fromZeroBelow(max float64) rule { return number(minimum(0), below(max)) }

func minimum(min float64) func(float64) string {
	return func(n float64) string {
		if n < min {
			return "equal or greater than " + quoted(min)
		}
		return ""
	}
}

func maximum(max float64) func(float64) string {
	return func(n float64) string {
		if n > max {
			return "equal or less than " + quoted(max)
		}
		return ""
	}
}

func below(max float64) func(float64) string {
	return func(n float64) string {
		if n >= max {
			return "less than " + quoted(max)
		}
		return ""
	}
}

func quoted(n float64) string {
	return "`" + strconv.FormatFloat(n, 'f', -1, 64) + "`"
}
