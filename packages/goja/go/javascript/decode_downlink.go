package javascript

type decodeDownlinkInput struct {
	Bytes []uint8 `json:"bytes"`
	FPort uint8   `json:"fPort"`
}

type decodeDownlinkOutput struct {
	Data     map[string]any `json:"data"`
	Warnings []string       `json:"warnings"`
	Errors   []string       `json:"errors"`
}

// DecodedDownlink is what decodeDownlink left in the downlink.
type DecodedDownlink struct {
	Data     map[string]any
	Warnings []string
}

// DecodeDownlink fills the decoded payload (tts-formatters §8).
func (h Host) DecodeDownlink(c Call, m Message) (DecodedDownlink, error) {
	input := decodeDownlinkInput{Bytes: m.Payload, FPort: uint8(m.FPort)}
	var output decodeDownlinkOutput
	if err := h.runAs(c, input, &output); err != nil {
		return DecodedDownlink{}, err
	}
	data, err := decodedPayload(output.Data, output.Errors)
	if err != nil {
		return DecodedDownlink{}, err
	}
	return DecodedDownlink{Data: data, Warnings: output.Warnings}, nil
}
