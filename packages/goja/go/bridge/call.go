package bridge

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"time"

	"downlink-kit/engine/direct"
	"downlink-kit/engine/fault"
	"downlink-kit/engine/javascript"
	"downlink-kit/engine/raw"
	"downlink-kit/engine/scripting"
)

// call is one input of a job on its way to an answer.
type call struct {
	bridge *Bridge
	job    job
	around scripting.Surroundings
	script string
	// The script as formatters are run; with one of many inputs it is the same text.
	wrapped javascript.Wrapped
	index   int

	compile, run time.Duration
}

// answer gives the JSON of the answer, also where the engine panics and the server would not catch it.
func (c *call) answer(input string) (text []byte) {
	start := time.Now()
	if c.job.Raw && c.around.Seed == nil {
		// Both runs draw the same numbers.
		seed := rand.Int63()
		c.around.Seed = &seed
	}
	c.bridge.progress(Running, c.index)
	outcome := c.outcome(input)
	read := time.Since(start) - c.run
	text = append([]byte(`{"outcome":`), withoutAddresses(outcome)...)
	if c.job.Raw {
		text = append(text, c.raw(input)...)
	}
	return fmt.Appendf(text, `,"ms":{"compile":%g,"run":%g,"read":%g}}`,
		milliseconds(c.compile), milliseconds(c.run), milliseconds(read))
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// outcome gives the JSON of the outcome.
func (c *call) outcome(input string) (text []byte) {
	defer func() {
		if caught := recover(); caught != nil {
			text = written(failed(fault.Panic(fmt.Sprint(caught))))
		}
	}()
	if c.job.Direct != "" {
		return written(c.direct(input))
	}
	return written(c.process(input))
}

// ended is told when the script has ended.
func (c *call) ended(took scripting.Timing) {
	c.compile, c.run = took.Compile, took.Run
	c.bridge.progress(Reading, c.index)
}

func (c *call) direct(input string) outcome {
	var value any
	if err := json.Unmarshal([]byte(input), &value); err != nil {
		return failed(fault.Input(err.Error()))
	}
	called := scripting.Script{Text: c.script, Entry: c.job.Direct}
	return outcomeOf(returned)(direct.Call(c.bridge.programs, called, c.around, value, c.ended))
}

func (c *call) process(input string) outcome {
	m, err := readMessage(input, c.job.Operation, c.around.Now())
	if err != nil {
		return failed(err)
	}
	host := javascript.Host{Programs: c.bridge.programs, Ended: c.ended}
	called := c.called()
	switch c.job.Operation {
	case "encodeDownlink":
		return outcomeOf(encoded)(host.EncodeDownlink(called, m))
	case "decodeUplink":
		return outcomeOf(decodedUplink)(host.DecodeUplink(called, m))
	default:
		return outcomeOf(decodedDownlink)(host.DecodeDownlink(called, m))
	}
}

func (c *call) called() javascript.Call {
	return javascript.Call{
		Script: c.wrapped, Ahead: c.job.Compiled, ReceiveTime: c.job.ReceiveTime, Around: c.around,
	}
}

// raw runs the script once more, if it ran at all, and gives the JSON of what it returned.
func (c *call) raw(input string) string {
	m, err := readMessage(input, c.job.Operation, c.around.Now())
	if err != nil || m.Decoded == nil {
		return ""
	}
	c.bridge.progress(Raw, c.index)
	host := javascript.Host{Programs: c.bridge.programs, Ended: func(scripting.Timing) {}}
	result, err := host.RunEncodeDownlink(c.called(), m)
	if err != nil {
		return `,"raw":` + string(written(raw.Failed(err)))
	}
	return `,"raw":` + string(written(raw.Read(result)))
}
