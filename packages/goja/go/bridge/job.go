package bridge

import (
	"encoding/json"
	"fmt"
	"time"

	"downlink-kit/engine/scripting"
)

// job is what the calls of one crossing have in common.
type job struct {
	Operation   string   `json:"operation"`
	Direct      string   `json:"direct"`
	Compiled    bool     `json:"compiled"`
	ReceiveTime bool     `json:"receiveTime"`
	Raw         bool     `json:"raw"`
	Clock       *float64 `json:"clock"`
	TimeZone    string   `json:"timeZone"`
	Seed        *int64   `json:"seed"`
}

var operations = map[string]bool{"encodeDownlink": true, "decodeUplink": true, "decodeDownlink": true}

// readJob reads the settings of a job; what it refuses is the caller's mistake, not the script's.
func readJob(text string) (job, scripting.Surroundings, error) {
	var j job
	if err := json.Unmarshal([]byte(text), &j); err != nil {
		return j, scripting.Surroundings{}, err
	}
	if j.Direct == "" && !operations[j.Operation] {
		return j, scripting.Surroundings{}, fmt.Errorf("operation: there is no %q", j.Operation)
	}
	if j.Raw && j.Operation != "encodeDownlink" {
		return j, scripting.Surroundings{}, fmt.Errorf("raw: only encodeDownlink has a raw result")
	}
	around := scripting.Surroundings{Zone: time.UTC, Seed: j.Seed}
	if j.Clock != nil {
		clock := time.UnixMilli(int64(*j.Clock))
		around.Clock = &clock
	}
	if j.TimeZone != "" && j.TimeZone != "UTC" {
		zone, err := time.LoadLocation(j.TimeZone)
		if err != nil || j.TimeZone == "Local" {
			return j, around, fmt.Errorf("timeZone: %q is not an IANA time zone, such as Europe/Berlin", j.TimeZone)
		}
		around.Zone = zone
	}
	return j, around, nil
}
