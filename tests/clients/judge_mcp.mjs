// SPDX-License-Identifier: MIT
// Has the reference client of the Model Context Protocol, in the revisions that begin with a handshake, ask `weft mcp`.
//
// usage: node judge_mcp.mjs WEFT NEWSLETTER
import assert from 'node:assert/strict';
import { judged, packages } from './judge.mjs';
import { Archive, argumentsOrFail, judgeServer } from './mcp_questions.mjs';

const [program, newsletter] = argumentsOrFail('node judge_mcp.mjs WEFT NEWSLETTER');
const [{ Client }, { StdioClientTransport }] = await packages(
  '@modelcontextprotocol/sdk/client/index.js',
  '@modelcontextprotocol/sdk/client/stdio.js',
);

await judged('MCP', async () => {
  const archive = new Archive(program, newsletter);
  const transport = new StdioClientTransport({ command: program, args: ['mcp', '--archive', archive.path], stderr: 'pipe' });
  let log = '';
  transport.stderr.on('data', (chunk) => { log += chunk; });
  const client = new Client({ name: 'judge', version: '1.0.0' });
  client.onerror = (error) => { log += `client: ${error.message}\n`; };
  await client.connect(transport);
  assert.equal(client.getServerVersion().name, 'weft');
  assert.match(client.getInstructions(), /archive of link-digest newsletters/);
  assert.deepEqual(client.getServerCapabilities(), { tools: {} });
  await client.ping();
  await judgeServer(client, archive);
  await client.close();
  assert.equal(log, '', 'something was said on standard error, or was no message');
});
console.log('all tools answered as the commands do');
