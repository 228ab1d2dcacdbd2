// Package bridge turns the jobs that JavaScript sends into calls, and what comes of them into JSON.
package bridge

import (
	"bytes"

	"downlink-kit/engine/javascript"
	"downlink-kit/engine/scripting"
)

// Phase says what is going on, for whoever waits outside; the TypeScript face has the same numbers.
type Phase int

// The phases in the order in which a call goes through them.
const (
	Idle Phase = iota
	Running
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

// Answer calls the script with each input and gives the JSON of all answers.
func (b *Bridge) Answer(settings, script string, inputs []string) string {
	j, around, err := readJob(settings)
	if err != nil {
		return `{"refused":` + string(written(err.Error())) + `}`
	}
	answers := make([][]byte, len(inputs))
	wrapped := javascript.Wrap(script, j.Operation, j.ReceiveTime)
	for i, input := range inputs {
		one := call{bridge: b, job: j, around: around, script: script, wrapped: wrapped, index: i}
		answers[i] = one.answer(input)
	}
	b.progress(Idle, len(inputs))
	return `{"answers":[` + string(bytes.Join(answers, []byte(","))) + `]}`
}
