package scripting

import (
	"errors"
	"strings"

	"github.com/dop251/goja"

	"downlink-kit/engine/fault"
)

// fromRun reads what ended a script. A thrown value whose text throws again panics here, and the caller recovers.
func fromRun(err error) error {
	var thrown *goja.Exception
	if !errors.As(err, &thrown) {
		return fault.Runtime(err.Error())
	}
	message := thrown.Error()
	text := thrown.Value().String()
	stack, ok := strings.CutPrefix(message, text)
	if !ok {
		// The value reads differently each time; what it read first is all there is.
		return fault.Script(message, "")
	}
	return fault.Script(text, stack)
}

// fromPanic is how the server names a panic of the engine: by its text if it is an error, else not at all.
func fromPanic(caught any) error {
	if err, ok := caught.(error); ok {
		return fault.Runtime(err.Error())
	}
	return fault.Runtime("runtime error")
}
