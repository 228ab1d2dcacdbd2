package javascript

import (
	"downlink-kit/engine/fault"
	"downlink-kit/engine/normalizedpayload"
)

type decodeUplinkInput struct {
	Bytes []uint8 `json:"bytes"`
	FPort uint8   `json:"fPort"`
}

type receivedUplinkInput struct {
	Bytes []uint8 `json:"bytes"`
	FPort uint8   `json:"fPort"`
	// RecvTime is in milliseconds since 1970.
	RecvTime int64 `json:"recvTime"`
}

type decodeUplinkOutput struct {
	Data     map[string]any `json:"data"`
	Warnings []string       `json:"warnings"`
	Errors   []string       `json:"errors"`
}

type normalizeUplinkOutput struct {
	Data     any      `json:"data"`
	Warnings []string `json:"warnings"`
	Errors   []string `json:"errors"`
}

type mainOutput struct {
	Decoded    decodeUplinkOutput     `json:"decoded"`
	Normalized *normalizeUplinkOutput `json:"normalized"`
}

// DecodedUplink is what decodeUplink left in the uplink; nil normalized measurements are unset.
type DecodedUplink struct {
	Data               map[string]any
	Warnings           []string
	Normalized         []map[string]any
	NormalizedWarnings []string
}

// DecodeUplink fills the decoded and the normalized payload (tts-formatters §8).
func (h Host) DecodeUplink(c Call, m Message) (DecodedUplink, error) {
	var input any = decodeUplinkInput{Bytes: m.Payload, FPort: uint8(m.FPort)}
	if c.ReceiveTime {
		input = receivedUplinkInput{Bytes: m.Payload, FPort: uint8(m.FPort), RecvTime: m.Received.UnixMilli()}
	}
	var output mainOutput
	if err := h.runAs(c, input, &output); err != nil {
		return DecodedUplink{}, err
	}
	return output.uplink()
}

func (o mainOutput) uplink() (DecodedUplink, error) {
	data, err := decodedPayload(o.Decoded.Data, o.Decoded.Errors)
	if err != nil {
		return DecodedUplink{}, err
	}
	uplink := DecodedUplink{Data: data, Warnings: o.Decoded.Warnings}
	if o.Normalized == nil {
		// Decoded data that fits is taken as a measurement; data that does not is left alone.
		if parsed, err := normalizedpayload.Parse([]map[string]any{data}); err == nil {
			uplink.Normalized, uplink.NormalizedWarnings = parsed.Measurements, parsed.Warnings
		}
		return uplink, nil
	}
	if len(o.Normalized.Errors) > 0 {
		return DecodedUplink{}, fault.OutputErrors(o.Normalized.Errors)
	}
	if o.Normalized.Data == nil {
		return uplink, nil
	}
	measurements, err := measurementsOf(o.Normalized.Data)
	if err != nil {
		return DecodedUplink{}, err
	}
	parsed, err := normalizedpayload.Parse(measurements)
	if err != nil {
		return DecodedUplink{}, fault.Output(err)
	}
	uplink.Normalized = parsed.Measurements
	uplink.NormalizedWarnings = append(append([]string{}, o.Normalized.Warnings...), parsed.Warnings...)
	return uplink, nil
}
