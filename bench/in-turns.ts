/** Posts a body; true where the server took it. */
export type Push = (path: string, body: string) => Promise<boolean>;

/** Pushes a downlink to each of many devices, as many at once as told; gives how many were taken. */
export async function inTurns(push: Push, count: number, atOnce: number): Promise<number> {
  let next = 0;
  let taken = 0;
  const worker = async () => {
    while (next < count) {
      const at = next++;
      const body = JSON.stringify({
        downlinks: [{ f_port: 10, frm_payload: 'IQLQ/+eqc38=', correlation_ids: [`bench:${at}`] }],
      });
      if (await push(`/api/v3/as/applications/app1/webhooks/wh1/devices/dev-${at}/down/push`, body)) taken += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return taken;
}
