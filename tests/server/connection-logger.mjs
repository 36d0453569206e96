// Loaded into a server under test: says on its output where it connects to.
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...given) {
  // net.connect hands on a list of what it was given.
  const [{ path, host, port }] = [given[0]].flat();
  writeSync(1, `connects to ${path ?? `${host}:${port}`}\n`);
  return connect.apply(this, given);
};
