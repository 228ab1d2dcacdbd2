package javascript

import (
	"time"

	"downlink-kit/engine/fault"
	"downlink-kit/engine/scripting"
)

// Host calls formatters. Ended is told when a script has ended, before its result is read.
type Host struct {
	Programs *scripting.Programs
	Ended    func(scripting.Timing)
}

// Call says which formatter is called, and how.
type Call struct {
	Script Wrapped
	// Ahead takes the path of repository scripts.
	Ahead bool
	// ReceiveTime gives decodeUplink the time of receipt, as the wrapper expects it.
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

func (h Host) run(c Call, input any) (*scripting.Result, error) {
	script := scripting.Script{Text: string(c.Script), Entry: entry, Ahead: c.Ahead}
	return h.Programs.Run(script, c.Around, input, h.Ended)
}

func (h Host) runAs(c Call, input, output any) error {
	result, err := h.run(c, input)
	if err != nil {
		return err
	}
	if err := result.As(output); err != nil {
		return fault.Output(err)
	}
	return nil
}
