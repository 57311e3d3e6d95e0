// SPDX-License-Identifier: MIT
// Has the reference client of the Model Context Protocol, in the revision without a handshake, ask `weft mcp`; and has it
// find out by itself which revision that is.
//
// usage: node judge_mcp_stateless.mjs WEFT NEWSLETTER
import assert from 'node:assert/strict';
import { judged, packages } from './judge.mjs';
import { Archive, argumentsOrFail, judgeServer } from './mcp_questions.mjs';

const [program, newsletter] = argumentsOrFail('node judge_mcp_stateless.mjs WEFT NEWSLETTER');
const [{ Client }, { StdioClientTransport }] = await packages(
  '@modelcontextprotocol/client',
  '@modelcontextprotocol/client/stdio',
);

async function connected(archive, mode) {
  const transport = new StdioClientTransport({ command: program, args: ['mcp', '--archive', archive.path], stderr: 'pipe' });
  const client = new Client({ name: 'judge', version: '1.0.0' }, { versionNegotiation: { mode } });
  client.onerror = (error) => { throw error; };
  await client.connect(transport);
  return client;
}

await judged('MCP without a handshake', async () => {
  const archive = new Archive(program, newsletter);
  const client = await connected(archive, { pin: '2026-07-28' });
  assert.equal(client.getNegotiatedProtocolVersion(), '2026-07-28');
  assert.match(client.getInstructions(), /archive of link-digest newsletters/);
  await judgeServer(client, archive);
  const subscription = await client.listen({ toolsListChanged: true });
  assert.deepEqual(subscription.honoredFilter, {});
  await client.close();
  const choosing = await connected(archive, 'auto');
  assert.equal(choosing.getNegotiatedProtocolVersion(), '2026-07-28');
  assert.equal((await choosing.listTools()).tools.length, 7);
  await choosing.close();
  const old = await connected(archive, 'legacy');
  assert.equal(old.getNegotiatedProtocolVersion(), '2025-11-25');
  assert.equal((await old.listTools()).tools.length, 7);
  await old.close();
});
console.log('all tools answered as the commands do');
