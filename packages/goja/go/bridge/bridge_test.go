package bridge

import (
	"reflect"
	"strings"
	"testing"
)

func TestAnswerTellsEachPhaseAndIndex(t *testing.T) {
	type change struct {
		Phase
		int
	}
	var told []change
	b := New(func(phase Phase, index int) { told = append(told, change{phase, index}) })
	settings := `{"operation":"encodeDownlink","raw":true}`
	reply := b.Answer(settings, "function encodeDownlink() { return {}; }", []string{`{"decoded_payload":{}}`, `{}`})
	want := []change{{Running, 0}, {Reading, 0}, {Raw, 0}, {Running, 1}, {Idle, 2}}
	if !reflect.DeepEqual(told, want) {
		t.Errorf("told %v", told)
	}
	if !strings.Contains(reply, `"not_run":true`) {
		t.Errorf("replied %s", reply)
	}
}

func TestAddressesAreReplacedInTextsOfTheEngineAlone(t *testing.T) {
	text := `{"a":"&{0xc000123 \"0x1\" (*goja.baseObject)","b":"my 0xbeef"}`
	want := `{"a":"&{0x… \"0x…\" (*goja.baseObject)","b":"my 0xbeef"}`
	if got := string(withoutAddresses([]byte(text))); got != want {
		t.Errorf("got %s", got)
	}
}

func TestEmptyObjectsAreNilMapsAtEveryDepth(t *testing.T) {
	got := hostMap(map[string]any{"a": map[string]any{}, "l": []any{map[string]any{}}})
	for _, empty := range []any{got["a"], got["l"].([]any)[0]} {
		if m, ok := empty.(map[string]any); !ok || m != nil {
			t.Errorf("got %#v", empty)
		}
	}
}
