// SPDX-License-Identifier: MIT
// What clients of the Model Context Protocol ask `weft mcp` over the sample newsletter, whichever revision they speak:
// what comes back must be what the commands answer, and what its schema says.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail } from './judge.mjs';

const draft = readFileSync(new URL('../data/drafts/2024-12.md', import.meta.url), 'utf8');
const discord = '2024-01/how-discord-stores-trillions-of-messages';

/** A call of each tool, and the command that must answer the same. */
const questions = [
  { tool: 'find', arguments: { words: 'write amplification' }, command: ['find', 'write amplification'] },
  { tool: 'find', arguments: { words: 'raft', since: '2024-03', limit: 2 }, command: ['find', 'raft', '--since', '2024-03', '--limit', '2'] },
  { tool: 'related', arguments: { thing: discord }, command: ['related', discord] },
  { tool: 'related', arguments: { thing: 'kafka', limit: 5 }, command: ['related', 'kafka', '--limit', '5'] },
  { tool: 'related', arguments: { thing: 'github.com/facebook' }, command: ['related', 'github.com/facebook'] },
  { tool: 'related', arguments: { text: 'Compacting tombstones in Cassandra' }, command: ['related', '-'], input: 'Compacting tombstones in Cassandra' },
  { tool: 'show', arguments: { thing: 'cassandra', limit: 100 }, command: ['show', 'cassandra'] },
  { tool: 'show', arguments: { thing: discord, evidence: true, limit: 100 }, command: ['show', discord, '--evidence'] },
  { tool: 'show', arguments: { thing: '2024-03', limit: 100 }, command: ['show', '2024-03'] },
  { tool: 'show', arguments: { thing: 'github.com/facebook' }, command: ['show', 'github.com/facebook'] },
  { tool: 'topics', arguments: { sort: 'rank', limit: 5 }, command: ['topics', '--sort', 'rank', '--limit', '5'] },
  { tool: 'path', arguments: { from: 'postgresql', to: 'raft' }, command: ['path', 'postgresql', 'raft'] },
  { tool: 'path', arguments: { from: 'cassandra', to: 'ebpf', avoid: ['webassembly'] }, command: ['path', 'cassandra', 'ebpf', '--avoid', 'webassembly'] },
  { tool: 'trends', arguments: { topics: ['postgresql', 'kafka'], by: 'quarter' }, command: ['trends', 'postgresql', 'kafka', '--by', 'quarter'] },
  { tool: 'check', arguments: { markdown: draft, name: 'standard-input' }, command: ['check', '-', '--no-config'], input: draft },
];

/** Calls that fail, and what is said of it. */
const failures = [
  { tool: 'show', arguments: { thing: 'kasandro' }, says: /nearest:\n- topic cassandra: Apache Cassandra/ },
  { tool: 'show', arguments: { thing: 'qqqqqqqqqq' }, says: /^no topic, article, issue or source is called/ },
  { tool: 'path', arguments: { from: 'raft', to: 'raft' }, says: /name two things that differ/ },
  { tool: 'find', arguments: { words: 'zymurgyxyz' }, says: /no article was found/ },
];

/** A folder with an archive of the sample newsletter, without its last issues when these are few. */
export class Archive {
  constructor(program, newsletter) {
    this.program = program;
    this.newsletter = newsletter;
    this.folder = mkdtempSync(join(tmpdir(), 'weft-mcp-'));
    this.path = join(this.folder, 'output', 'weft.db');
    process.on('exit', () => rmSync(this.folder, { recursive: true, force: true }));
  }

  build(issues) {
    const corpus = join(this.folder, 'issues');
    rmSync(corpus, { recursive: true, force: true });
    cpSync(this.newsletter, corpus, { recursive: true });
    for (const name of readdirSync(corpus).sort().slice(issues)) rmSync(join(corpus, name));
    execFileSync(this.program, ['build', '--no-config', '--no-exports', '-o', join(this.folder, 'output'), corpus]);
  }

  /** What a command answers, which may be found to end with 1. */
  ask({ command, input = '' }) {
    try {
      return JSON.parse(execFileSync(this.program, [...command, '--json', '--archive', this.path], { input }));
    } catch (error) {
      return JSON.parse(error.stdout);
    }
  }
}

const textOf = (result) => result.content.map(({ text }) => text).join('\n');

/** The answer as commands give it, which neither cut lists nor tell in it what they took for what. */
function asCommand(answer) {
  const { left_out: leftOut, guesses, ...rest } = answer;
  return rest;
}

async function judgeTools(client) {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name), ['find', 'related', 'show', 'topics', 'path', 'trends', 'check']);
  for (const tool of tools) {
    assert.equal(tool.annotations.readOnlyHint, true);
    assert.equal(tool.annotations.openWorldHint, false);
    assert.ok(tool.outputSchema, `${tool.name} has no schema of its answers`);
    assert.ok(tool.title && tool.description, `${tool.name} says nothing of itself`);
  }
}

/** Clients hold `structuredContent` against the schema of the tool, and throw when it does not fit. */
async function judgeAnswers(client, archive) {
  for (const question of questions) {
    const result = await client.callTool({ name: question.tool, arguments: question.arguments });
    const asked = `${question.tool} ${JSON.stringify(question.arguments).slice(0, 100)}`;
    assert.ok(!result.isError, `${asked}: ${textOf(result)}`);
    assert.deepEqual(asCommand(result.structuredContent), archive.ask(question), asked);
    assert.deepEqual(JSON.parse(textOf(result)), result.structuredContent, asked);
  }
}

async function judgeFailures(client) {
  for (const { tool, arguments: given, says } of failures) {
    const result = await client.callTool({ name: tool, arguments: given });
    assert.equal(result.isError, true, tool);
    assert.equal(result.structuredContent, undefined, tool);
    assert.match(textOf(result), says);
  }
  await assert.rejects(client.callTool({ name: 'fnd', arguments: {} }), /did you mean 'find'/);
}

/** What was built between two calls is seen by the second. */
async function judgeRebuild(client, archive) {
  const count = async () => (await client.callTool({ name: 'show', arguments: { thing: 'postgresql' } })).structuredContent.topic.articles;
  const few = await count();
  archive.build(100);
  assert.ok((await count()) > few, 'the archive was built anew, and the answer is of the one before');
}

/** Begins without an archive, and ends with all there is to ask. */
export async function judgeServer(client, archive) {
  await judgeTools(client);
  const missing = await client.callTool({ name: 'topics', arguments: {} });
  assert.equal(missing.isError, true);
  assert.match(textOf(missing), /weft build/);
  archive.build(4);
  await judgeRebuild(client, archive);
  await judgeAnswers(client, archive);
  await judgeFailures(client);
}

/** The program and the newsletter of the command line. */
export function argumentsOrFail(usage) {
  if (process.argv.length !== 4) fail(`usage: ${usage}`);
  return process.argv.slice(2);
}
