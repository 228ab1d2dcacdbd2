package bridge

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"time"

	"downlink-kit/engine/fault"
	"downlink-kit/engine/javascript"
)

// readMessage reads an input of the recorded cases. What the server's API would not let through either is an input fault.
func readMessage(text string, operation string, now time.Time) (javascript.Message, error) {
	m := javascript.Message{Received: now}
	var keys map[string]json.RawMessage
	if err := json.Unmarshal([]byte(text), &keys); err != nil {
		return m, fault.Input(err.Error())
	}
	if keys == nil {
		return m, fault.Input("the input is null; an object is needed")
	}
	for key, value := range keys {
		if err := readKey(&m, operation, key, value); err != nil {
			return m, fault.Input(key + ": " + err.Error())
		}
	}
	return m, nil
}

func readKey(m *javascript.Message, operation, key string, value json.RawMessage) error {
	encodes := operation == "encodeDownlink"
	switch {
	case key == "f_port":
		return readFPort(m, value)
	case key == "decoded_payload" && encodes:
		return readDecoded(m, value)
	case key == "frm_payload_hex" && !encodes:
		var digits string
		if err := json.Unmarshal(value, &digits); err != nil {
			return err
		}
		payload, err := hex.DecodeString(digits)
		m.Payload = payload
		return err
	case key == "recv_time" && operation == "decodeUplink":
		return json.Unmarshal(value, &m.Received)
	}
	return fmt.Errorf("%s has no such input", operation)
}

func readFPort(m *javascript.Message, value json.RawMessage) error {
	var number float64
	if err := json.Unmarshal(value, &number); err != nil {
		return err
	}
	if number != math.Trunc(number) || number < 0 || number > math.MaxUint32 {
		return fmt.Errorf("%v is not an unsigned 32-bit integer", number)
	}
	m.FPort = uint32(number)
	return nil
}

func readDecoded(m *javascript.Message, value json.RawMessage) error {
	var decoded map[string]any
	if err := json.Unmarshal(value, &decoded); err != nil {
		return err
	}
	if decoded == nil {
		return nil
	}
	host := hostMap(decoded)
	m.Decoded = &host
	return nil
}

// hostMap makes nil maps of empty ones at every depth, as the server's conversion does (tts-formatters §6).
func hostMap(object map[string]any) map[string]any {
	if len(object) == 0 {
		return nil
	}
	for key, item := range object {
		object[key] = hostValue(item)
	}
	return object
}

func hostValue(item any) any {
	switch item := item.(type) {
	case map[string]any:
		return hostMap(item)
	case []any:
		for i, nested := range item {
			item[i] = hostValue(nested)
		}
	}
	return item
}
