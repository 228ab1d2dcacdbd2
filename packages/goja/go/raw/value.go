// Package raw tells what a script returned before the server converts it.
package raw

import (
	"encoding/json"
	"math"
	"math/big"
	"reflect"

	"github.com/dop251/goja"
)

// Value is a JavaScript value as the script had it.
type Value struct {
	Type   string          `json:"type"`
	Value  json.RawMessage `json:"value,omitempty"`
	Class  string          `json:"class,omitempty"`
	Items  *[]Value        `json:"items,omitempty"`
	Length *int            `json:"length,omitempty"`
}

// shallow describes a value without its items; nil is a hole.
func shallow(v goja.Value) Value {
	switch {
	case v == nil:
		return Value{Type: "hole"}
	case goja.IsUndefined(v):
		return Value{Type: "undefined"}
	case goja.IsNull(v):
		return Value{Type: "null"}
	}
	switch held := v.(type) {
	case *goja.Object:
		return object(held)
	case *goja.Symbol:
		return Value{Type: "symbol"}
	}
	switch exported := v.Export().(type) {
	case bool:
		return Value{Type: "boolean", Value: marshal(exported)}
	case string:
		return Value{Type: "string", Value: marshal(exported)}
	case *big.Int:
		return Value{Type: "bigint", Value: marshal(exported.String())}
	default:
		return Value{Type: "number", Value: marshal(Number(v.ToFloat()))}
	}
}

func object(o *goja.Object) Value {
	if _, callable := goja.AssertFunction(o); callable {
		return Value{Type: "function"}
	}
	described := Value{Type: "object", Class: o.ClassName()}
	if tag := o.GetSymbol(goja.SymToStringTag); tag != nil && tag.ExportType().Kind() == reflect.String {
		described.Class = tag.String()
	}
	if described.Class == "Number" {
		described.Value = marshal(Number(o.ToFloat()))
	}
	return described
}

// NotANumberKey marks the object that stands for a number that JSON does not have.
const NotANumberKey = "\x00number"

// Number makes any number fit for JSON.
func Number(n float64) any {
	switch {
	case math.IsNaN(n):
		return map[string]string{NotANumberKey: "NaN"}
	case math.IsInf(n, 1):
		return map[string]string{NotANumberKey: "Infinity"}
	case math.IsInf(n, -1):
		return map[string]string{NotANumberKey: "-Infinity"}
	}
	return n
}

func marshal(v any) json.RawMessage {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return text
}
