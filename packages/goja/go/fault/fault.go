// Package fault holds the errors of the formatter layer as the recorded outcomes write them (tts-formatters §4, §16).
package fault

import (
	"errors"
	"strings"
)

// Fault is one error of the formatter layer, with its cause.
type Fault struct {
	Kind      string `json:"kind"`
	Namespace string `json:"namespace,omitempty"`
	Code      string `json:"code,omitempty"`
	Message   string `json:"message"`
	Text      string `json:"text,omitempty"`
	Stack     string `json:"stack,omitempty"`
	Cause     *Fault `json:"cause,omitempty"`
}

func (f *Fault) Error() string { return f.Message }

const (
	scripting  = "pkg/scripting/javascript"
	processing = "pkg/messageprocessors/javascript"
	normalized = "pkg/messageprocessors/normalizedpayload"
	conversion = "pkg/goproto"
)

// Script is an uncaught throw; text and stack joined are the message (tts-formatters §5).
func Script(text, stack string) *Fault {
	return &Fault{Kind: "script", Namespace: scripting, Code: "aborted", Message: text + stack, Text: text, Stack: stack}
}

// Runtime is a failed conversion or a panic of the engine that the server catches.
func Runtime(message string) *Fault {
	return &Fault{Kind: "runtime", Namespace: scripting, Code: "aborted", Message: message}
}

// Compile is a compile-ahead error: the engine's own, not one of the server's.
func Compile(err error) *Fault { return &Fault{Kind: "compile", Message: err.Error()} }

// NoScriptOutput says that main returned null or undefined.
func NoScriptOutput() *Fault {
	return &Fault{Kind: "no_script_output", Namespace: scripting, Code: "aborted", Message: "no script output"}
}

// EntrypointNotFound says that the script replaced the function that is called.
func EntrypointNotFound(name string) *Fault {
	return &Fault{
		Kind: "entrypoint_not_found", Namespace: scripting, Code: "not_found",
		Message: "entrypoint `" + name + "` not found",
	}
}

// Input says that the message cannot be mapped to the script's input.
func Input(cause string) *Fault {
	return &Fault{
		Kind: "input", Namespace: processing, Code: "invalid_argument", Message: "invalid input",
		Cause: &Fault{Kind: "go", Message: cause},
	}
}

// Output says that the result cannot be converted; the cause is nil where the server gives none.
func Output(cause error) *Fault {
	f := &Fault{Kind: "output", Namespace: processing, Code: "unknown", Message: "invalid output"}
	if cause != nil {
		f.Cause = From(cause)
	}
	return f
}

// OutputErrors carries the errors that the script itself returned.
func OutputErrors(texts []string) *Fault {
	return &Fault{Kind: "output_errors", Namespace: processing, Code: "aborted", Message: strings.Join(texts, ", ")}
}

// OutputEncoding lists numbers that JSON cannot hold.
func OutputEncoding(texts []string) *Fault {
	return &Fault{
		Kind: "output_encoding", Namespace: processing, Code: "invalid_argument", Message: strings.Join(texts, ", "),
	}
}

// StackDepthExceeded says that decoded data is circular or deeper than 10 000 levels.
func StackDepthExceeded() *Fault {
	return &Fault{
		Kind: "stack_depth_exceeded", Namespace: conversion, Code: "resource_exhausted", Message: "stack depth exceeded",
	}
}

// UnknownField says that a normalized payload has a field of its own.
func UnknownField(path string) *Fault {
	return &Fault{
		Kind: "unknown_field", Namespace: normalized, Code: "invalid_argument", Message: "unknown field `" + path + "`",
	}
}

// FieldType says that a field of a normalized payload has the wrong type.
func FieldType(path string) *Fault {
	return &Fault{
		Kind: "field_type", Namespace: normalized, Code: "invalid_argument",
		Message: "invalid field type of `" + path + "`",
	}
}

// Panic is ours alone: what crashes the server's handler outside its own handling (tts-formatters §8).
func Panic(message string) *Fault { return &Fault{Kind: "panic", Message: message} }

// From keeps a fault as it is and takes any other error as a plain one of Go's.
func From(err error) *Fault {
	var f *Fault
	if errors.As(err, &f) {
		return f
	}
	return &Fault{Kind: "go", Message: err.Error()}
}
