package bridge

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"time"

	"downlink-kit/engine/fault"
	"downlink-kit/engine/javascript"
)

// readMessage reads an input of the recorded cases. What the server's API would not let through either is an input fault.
func readMessage(text string, operation string, now time.Time) (javascript.Message, error) {
	m := javascript.Message{Received: now}
	var keys map[string]any
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

func readKey(m *javascript.Message, operation, key string, value any) error {
	encodes := operation == "encodeDownlink"
	switch {
	case key == "f_port":
		return readFPort(m, value)
	case key == "decoded_payload" && encodes:
		return readDecoded(m, value)
	case key == "frm_payload_hex" && !encodes:
		digits, ok := value.(string)
		if !ok && value != nil {
			return errors.New("it is not a text of hex digits")
		}
		payload, err := hex.DecodeString(digits)
		m.Payload = payload
		return err
	case key == "recv_time" && operation == "decodeUplink":
		return readReceived(m, value)
	}
	return fmt.Errorf("%s has no such input", operation)
}

func readFPort(m *javascript.Message, value any) error {
	number, ok := value.(float64)
	if !ok && value != nil {
		return errors.New("it is not a number")
	}
	if number != math.Trunc(number) || number < 0 || number > math.MaxUint32 {
		return fmt.Errorf("%v is not an unsigned 32-bit integer", number)
	}
	m.FPort = uint32(number)
	return nil
}

func readReceived(m *javascript.Message, value any) error {
	text, ok := value.(string)
	if value == nil {
		return nil
	}
	received, err := time.Parse(time.RFC3339Nano, text)
	if !ok || err != nil {
		return errors.New("it is not a time, such as 2026-01-02T03:04:05Z")
	}
	m.Received = received
	return nil
}

func readDecoded(m *javascript.Message, value any) error {
	if value == nil {
		return nil
	}
	decoded, ok := value.(map[string]any)
	if !ok {
		return errors.New("it is not an object")
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
