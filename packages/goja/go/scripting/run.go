// Package scripting runs a script as the server's scripting engine does (tts-formatters §3 to §5).
package scripting

import (
	"time"

	"github.com/dop251/goja"

	"downlink-kit/engine/fault"
)

// Script is the text that is run and the function in it that is called.
type Script struct {
	Text  string
	Entry string
	// Ahead takes the path of repository scripts, which are compiled before they are run.
	Ahead bool
}

// Timing says how long the parts took that the server limits.
type Timing struct {
	Compile time.Duration
	Run     time.Duration
}

// Run calls the script's entry with one argument in a fresh runtime, and tells what it took once the script has ended.
// The result is read later, by Result.As.
func (p *Programs) Run(script Script, around Surroundings, input any, ended func(Timing)) (result *Result, err error) {
	var timing Timing
	start := time.Now()
	defer func() {
		if caught := recover(); caught != nil {
			err = fromPanic(caught)
		}
		timing.Run = time.Since(start)
		ended(timing)
	}()

	compiled, err := p.compiled(script.Text)
	if err != nil && script.Ahead {
		return nil, fault.Compile(err)
	}
	r := around.runtime()
	if err != nil {
		// Run directly, the same error is thrown as a SyntaxError.
		_, err = r.RunString(script.Text)
		return nil, fromRun(err)
	}
	timing.Compile = compiled.compile
	start = time.Now()
	if _, err := r.RunProgram(compiled.code); err != nil {
		return nil, fromRun(err)
	}
	entry, ok := goja.AssertFunction(r.Get(script.Entry))
	if !ok {
		return nil, fault.EntrypointNotFound(script.Entry)
	}
	value, err := entry(goja.Undefined(), r.ToValue(input))
	if err != nil {
		return nil, fromRun(err)
	}
	return &Result{r, value}, nil
}

// Result is what the entry returned.
type Result struct {
	Runtime *goja.Runtime
	Value   goja.Value
}

// As converts the result to the Go value that target points to, which runs accessors, iterators and conversions of the script.
func (r *Result) As(target any) (err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = fromPanic(caught)
		}
	}()
	if goja.IsUndefined(r.Value) || goja.IsNull(r.Value) {
		return fault.NoScriptOutput()
	}
	if err := r.Runtime.ExportTo(r.Value, target); err != nil {
		return fault.Runtime(err.Error())
	}
	return nil
}
