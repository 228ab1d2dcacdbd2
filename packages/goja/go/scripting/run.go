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

// Run calls the script's entry with one argument in a fresh runtime. The result is read later, by Result.As.
func (p *Programs) Run(script Script, around Surroundings, input any) (result *Result, timing Timing, err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = fromPanic(caught)
		}
	}()
	start := time.Now()
	defer func() { timing.Run = time.Since(start) }()

	compiled, err := p.compiled(script.Text)
	if err != nil && script.Ahead {
		return nil, timing, fault.Compile(err)
	}
	r := around.runtime()
	if err != nil {
		// Run directly, the same error is thrown as a SyntaxError.
		_, err = r.RunString(script.Text)
		return nil, timing, fromRun(err)
	}
	timing.Compile = compiled.compile
	start = time.Now()
	if _, err := r.RunProgram(compiled.code); err != nil {
		return nil, timing, fromRun(err)
	}
	entry, ok := goja.AssertFunction(r.Get(script.Entry))
	if !ok {
		return nil, timing, fault.EntrypointNotFound(script.Entry)
	}
	value, err := entry(goja.Undefined(), r.ToValue(input))
	if err != nil {
		return nil, timing, fromRun(err)
	}
	return &Result{r, value}, timing, nil
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
