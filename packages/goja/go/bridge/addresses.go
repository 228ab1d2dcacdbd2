package bridge

import (
	"bytes"
	"regexp"
)

// goja prints whole Go values into some messages, with this beside their heap addresses.
var goValueMark = []byte("(*goja.")

var (
	jsonText = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)
	address  = regexp.MustCompile(`0x[0-9a-f]+`)
)

// withoutAddresses replaces the heap addresses in texts of goja's, so that equal calls give equal answers.
func withoutAddresses(text []byte) []byte {
	if !bytes.Contains(text, goValueMark) {
		return text
	}
	return jsonText.ReplaceAllFunc(text, func(found []byte) []byte {
		if !bytes.Contains(found, goValueMark) {
			return found
		}
		return address.ReplaceAll(found, []byte("0x…"))
	})
}
