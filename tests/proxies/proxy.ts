import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@/scripts/support/temporary-postgres';
import type { Configuration, ProxyPorts } from './configurations';

const commands: Record<Configuration['program'], (file: string) => string[]> = {
  nginx: (file) => ['nginx', '-e', 'stderr', '-c', file],
  caddy: (file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file],
  apache2: (file) => ['apache2', '-X', '-f', file],
  haproxy: (file) => ['haproxy', '-db', '-f', file],
};

export type Proxy = { name: string; careful: boolean; http: number; https: number; stop(): Promise<void> };

/** Starts one in front of a port, with a configuration and a certificate of its own in a folder that goes with it. */
export async function startProxy(
  { name, careful, program, text }: Configuration,
  app: number,
): Promise<Proxy> {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-proxy-'));
  const at = { http: await freePort(), https: await freePort(), app, folder, ...createCertificate(folder) };
  writeFileSync(path.join(folder, 'configuration'), `${text(at)}\n`);
  for (const one of ['body', 'proxy', 'home']) mkdirSync(path.join(folder, one));
  const [command = '', ...flags] = commands[program](path.join(folder, 'configuration'));
  const env = { ...process.env, HOME: folder, PATH: `${process.env.PATH}:/usr/sbin` };
  const child = spawn(command, flags, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await Promise.race([
    Promise.all([waitForPort(at.http), waitForPort(at.https)]),
    ended.then(() => Promise.reject(new Error(`${name} does not start:\n${said}`))),
  ]);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { name, careful, http: at.http, https: at.https, stop };
}

function createCertificate(folder: string): Pick<ProxyPorts, 'certificate' | 'key'> {
  const certificate = path.join(folder, 'certificate.pem');
  const key = path.join(folder, 'key.pem');
  const subject = ['-subj', '/CN=books.example', '-addext', 'subjectAltName=DNS:books.example'];
  const flags = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject];
  execFileSync('openssl', [...flags, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  writeFileSync(path.join(folder, 'both.pem'), `${readFileSync(certificate)}${readFileSync(key)}`);
  return { certificate, key };
}

/** Waits until somebody listens on a port. */
const waitForPort = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve()));
    socket.once('error', () => setTimeout(() => resolve(waitForPort(port)), 50));
  });
