package goproto

import (
	"fmt"
	"math"
)

// InvalidNumbers names every number of a converted Struct that JSON does not have, in random order (tts-formatters §8).
func InvalidNumbers(data map[string]any) []string {
	return invalidIn(data, "", nil)
}

func invalidIn(item any, path string, found []string) []string {
	switch item := item.(type) {
	case float64:
		switch {
		case math.IsNaN(item):
			return append(found, path+": invalid NaN value")
		case math.IsInf(item, 1):
			return append(found, path+": invalid Infinity value")
		case math.IsInf(item, -1):
			return append(found, path+": invalid -Infinity value")
		}
	case map[string]any:
		for key, nested := range item {
			found = invalidIn(nested, path+"."+key, found)
		}
	case []any:
		for i, nested := range item {
			found = invalidIn(nested, fmt.Sprintf("%s[%d]", path, i), found)
		}
	}
	return found
}
