package javascript

import (
	"downlink-kit/engine/fault"
	"downlink-kit/engine/scripting"
)

type encodeDownlinkInput struct {
	Data  map[string]any `json:"data"`
	FPort *uint8         `json:"fPort"`
}

type encodeDownlinkOutput struct {
	Bytes    []uint8  `json:"bytes"`
	FPort    *uint8   `json:"fPort"`
	Warnings []string `json:"warnings"`
	Errors   []string `json:"errors"`
}

// Encoded is what encodeDownlink left in the downlink; a nil payload is unset.
type Encoded struct {
	Payload  []byte
	FPort    uint32
	Warnings []string
	NotRun   bool
}

const defaultFPort = 1

// EncodeDownlink fills the payload from the decoded one (tts-formatters §6, §7).
func (h Host) EncodeDownlink(c Call, m Message) (Encoded, scripting.Timing, error) {
	if m.Decoded == nil {
		return Encoded{FPort: m.FPort, NotRun: true}, scripting.Timing{}, nil
	}
	var output encodeDownlinkOutput
	timing, err := h.run(c, encodeDownlinkMain, encodeInput(m), &output)
	if err != nil {
		return Encoded{}, timing, err
	}
	if len(output.Errors) > 0 {
		return Encoded{}, timing, fault.OutputErrors(output.Errors)
	}
	encoded := Encoded{Payload: output.Bytes, FPort: m.FPort, Warnings: output.Warnings}
	if output.FPort != nil {
		encoded.FPort = uint32(*output.FPort)
	} else if m.FPort == 0 {
		encoded.FPort = defaultFPort
	}
	return encoded, timing, nil
}

func encodeInput(m Message) encodeDownlinkInput {
	fPort := uint8(m.FPort)
	return encodeDownlinkInput{Data: *m.Decoded, FPort: &fPort}
}

// RunEncodeDownlink runs the formatter and leaves its result unread.
func (h Host) RunEncodeDownlink(c Call, m Message) (*scripting.Result, error) {
	script := scripting.Script{Text: wrap(c.Script, encodeDownlinkMain), Entry: entry, Ahead: c.Ahead}
	result, _, err := h.Programs.Run(script, c.Around, encodeInput(m))
	return result, err
}
