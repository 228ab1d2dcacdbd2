/**
 * The two ways in that the downlink API has, each with a JSON reader of its own: `webhook` reads with protojson (MQTT
 * too), `plain` with the stack's generated code. Source: The Things Stack v3.32.1, `pkg/jsonpb`, protoc-gen-go-json.
 */
export type Route = 'webhook' | 'plain';

export const routes: readonly Route[] = ['webhook', 'plain'];
