// npm run packages: the weekly look at what we depend on. For each package with a newer version: whether that version
// runs on our oldest Node and does without an install script; then what npm knows of vulnerabilities.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

process.chdir(path.resolve(import.meta.dirname, '..'));
const { engines, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const minNode = engines.node
  .replace(/[^\d.]/g, '')
  .split('.')
  .map(Number);

for (const [name, current] of Object.entries({ ...dependencies, ...devDependencies })) {
  const {
    version,
    'engines.node': node,
    scripts = {},
  } = npm('view', name, 'version', 'engines.node', 'scripts');
  if (version === current) continue;
  const doubts = [isTooNew(node) && `asks for Node ${node}`, ...installScripts(scripts)].filter(Boolean);
  console.log(`${name} ${current} → ${version}${doubts.map((doubt) => ` (${doubt})`).join('')}`);
}
const { metadata } = npm('audit');
const found = metadata?.vulnerabilities;
console.log(
  found
    ? `Known vulnerabilities: ${found.total}. npm audit names them.`
    : 'npm’s list of vulnerabilities cannot be reached.',
);

/** The JSON answer of npm, which exits with 1 when it found something but still prints it. */
function npm(...question) {
  try {
    return parseAnswer(execFileSync('npm', [...question, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch (error) {
    return parseAnswer(error.stdout);
  }
}

function parseAnswer(text) {
  const answer = JSON.parse(String(text).trim() || '{}');
  // Where only one of the fields is there, npm answers with its value alone.
  if (typeof answer === 'string') return { version: answer };
  return answer.error ? {} : answer;
}

/** Whether every range that a package allows begins above our oldest Node. */
function isTooNew(range) {
  const floors = [...(range ?? '').matchAll(/(?:>=|\^|~|^|\|\|\s*)\s*(\d+)(?:\.(\d+))?/g)];
  return floors.length > 0 && floors.every(([, major, minor = 0]) => isAbove([Number(major), Number(minor)]));
}

function isAbove([major, minor]) {
  return major > minNode[0] || (major === minNode[0] && minor > (minNode[1] ?? 0));
}

function installScripts(scripts) {
  const names = ['preinstall', 'install', 'postinstall'].filter((name) => scripts[name]);
  return names.map((name) => `has a script: ${name}`);
}
