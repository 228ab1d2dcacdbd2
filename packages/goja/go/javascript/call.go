package javascript

import (
	"time"

	"downlink-kit/engine/fault"
	"downlink-kit/engine/scripting"
)

// Host calls formatters. Reading is told when a script has ended and its result is about to be read.
type Host struct {
	Programs *scripting.Programs
	Reading  func()
}

// Call says which formatter is called, and how.
type Call struct {
	Script string
	// Ahead takes the path of repository scripts.
	Ahead bool
	// ReceiveTime gives decodeUplink the time of receipt.
	ReceiveTime bool
	Around      scripting.Surroundings
}

// Message is the part of an uplink or downlink that formatters see.
type Message struct {
	// Decoded is nil where it is unset.
	Decoded  *map[string]any
	Payload  []byte
	FPort    uint32
	Received time.Time
}

func (h Host) run(c Call, main string, input, output any) (scripting.Timing, error) {
	script := scripting.Script{Text: wrap(c.Script, main), Entry: entry, Ahead: c.Ahead}
	result, timing, err := h.Programs.Run(script, c.Around, input)
	h.Reading()
	if err != nil {
		return timing, err
	}
	if err := result.As(output); err != nil {
		return timing, fault.Output(err)
	}
	return timing, nil
}
