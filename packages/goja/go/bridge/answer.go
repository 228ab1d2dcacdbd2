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

// Phase says what is going on, for whoever waits outside; the TypeScript face has the same numbers.
type Phase int

const (
	Idle Phase = iota
	Scripting
	Reading
	Raw
)

// Bridge answers jobs.
type Bridge struct {
	programs *scripting.Programs
	progress func(phase Phase, index int)
}

// New makes a bridge that tells each change of phase.
func New(progress func(phase Phase, index int)) *Bridge {
	return &Bridge{scripting.NewPrograms(), progress}
}

type answer struct {
	Outcome outcome     `json:"outcome"`
	Ms      timing      `json:"ms"`
	Raw     *raw.Result `json:"raw,omitempty"`
}

type timing struct {
	Compile float64 `json:"compile"`
	Run     float64 `json:"run"`
	Read    float64 `json:"read"`
}

type reply struct {
	Answers []answer `json:"answers"`
	Refused string   `json:"refused,omitempty"`
}

// Answer calls the script with each input and gives the JSON of all answers.
func (b *Bridge) Answer(jobText, script string, inputs []string) string {
	var r reply
	j, around, err := readJob(jobText)
	if err != nil {
		r.Refused = err.Error()
	} else {
		r.Answers = make([]answer, len(inputs))
		for i, input := range inputs {
			r.Answers[i] = b.one(j, around, script, input, i)
		}
		b.progress(Idle, len(inputs))
	}
	text, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	return string(withoutAddresses(text))
}

// one answers one input, also when the engine panics where the server does not catch it.
func (b *Bridge) one(j job, around scripting.Surroundings, script, input string, index int) (a answer) {
	start := time.Now()
	defer func() {
		if caught := recover(); caught != nil {
			a.Outcome = failed(fault.Panic(fmt.Sprint(caught)))
		}
		a.Ms.Read = milliseconds(time.Since(start)) - a.Ms.Run
	}()
	if j.Raw && around.Seed == nil {
		// Both runs draw the same numbers.
		seed := rand.Int63()
		around.Seed = &seed
	}
	b.progress(Scripting, index)
	reading := func() { b.progress(Reading, index) }
	if j.Direct != "" {
		a.direct(b.programs, j, around, script, input, reading)
		return a
	}
	message, err := readMessage(input, j.Operation, around.Now())
	if err != nil {
		a.Outcome = failed(err)
		return a
	}
	host := javascript.Host{Programs: b.programs, Reading: reading}
	call := javascript.Call{Script: script, Ahead: j.Compiled, ReceiveTime: j.ReceiveTime, Around: around}
	a.process(host, call, j.Operation, message)
	if j.Raw && message.Decoded != nil {
		b.progress(Raw, index)
		a.Raw = rawResult(host, call, message)
	}
	return a
}

func (a *answer) process(host javascript.Host, call javascript.Call, operation string, m javascript.Message) {
	var err error
	var took scripting.Timing
	switch operation {
	case "encodeDownlink":
		var e javascript.Encoded
		e, took, err = host.EncodeDownlink(call, m)
		a.Outcome = encoded(e)
	case "decodeUplink":
		var d javascript.DecodedUplink
		d, took, err = host.DecodeUplink(call, m)
		a.Outcome = decodedUplink(d)
	case "decodeDownlink":
		var d javascript.DecodedDownlink
		d, took, err = host.DecodeDownlink(call, m)
		a.Outcome = decodedDownlink(d)
	}
	a.finish(took, err)
}

func (a *answer) direct(
	programs *scripting.Programs, j job, around scripting.Surroundings, script, input string, reading func(),
) {
	var value any
	if err := json.Unmarshal([]byte(input), &value); err != nil {
		a.Outcome = failed(fault.Input(err.Error()))
		return
	}
	called := scripting.Script{Text: script, Entry: j.Direct}
	output, took, err := direct.Call(programs, called, around, value, reading)
	a.Outcome = outcome{"output": output}
	a.finish(took, err)
}

func (a *answer) finish(took scripting.Timing, err error) {
	a.Ms.Compile, a.Ms.Run = milliseconds(took.Compile), milliseconds(took.Run)
	if err != nil {
		a.Outcome = failed(err)
	}
}

func rawResult(host javascript.Host, call javascript.Call, m javascript.Message) *raw.Result {
	run, err := host.RunEncodeDownlink(call, m)
	if err != nil {
		failed := raw.Failed(err)
		return &failed
	}
	read := raw.Read(run)
	return &read
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
