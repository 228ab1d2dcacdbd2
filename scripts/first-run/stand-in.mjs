/** What to say first where another engine stands in for The Things Stack's own; undefined where its own answers. */
export async function standInNotice() {
  const { openServers } = await import('../../packages/servers/dist/index.js');
  const servers = await openServers({ workers: 1 });
  const { engine, advice } = await servers.server('the-things-stack');
  await servers.close();
  return engine.stand_in ? `${engine.name} stands in for The Things Stack's own engine: ${advice}` : undefined;
}
