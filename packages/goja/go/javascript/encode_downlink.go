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
func (h Host) EncodeDownlink(c Call, m Message) (Encoded, error) {
	if m.Decoded == nil {
		return Encoded{FPort: m.FPort, NotRun: true}, nil
	}
	var output encodeDownlinkOutput
	if err := h.runAs(c, encodeInput(m), &output); err != nil {
		return Encoded{}, err
	}
	if len(output.Errors) > 0 {
		return Encoded{}, fault.OutputErrors(output.Errors)
	}
	encoded := Encoded{Payload: output.Bytes, FPort: m.FPort, Warnings: output.Warnings}
	if output.FPort != nil {
		encoded.FPort = uint32(*output.FPort)
	} else if m.FPort == 0 {
		encoded.FPort = defaultFPort
	}
	return encoded, nil
}

func encodeInput(m Message) encodeDownlinkInput {
	fPort := uint8(m.FPort)
	return encodeDownlinkInput{Data: *m.Decoded, FPort: &fPort}
}

// RunEncodeDownlink runs the formatter and leaves its result unread.
func (h Host) RunEncodeDownlink(c Call, m Message) (*scripting.Result, error) {
	return h.run(c, encodeInput(m))
}
