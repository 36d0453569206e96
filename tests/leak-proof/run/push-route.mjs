// Loaded before a server of two worlds: the push service of both has one address, and each has its own on this machine.
import https from 'node:https';

const connect = https.globalAgent.createConnection;

https.globalAgent.createConnection = function connectToPeer(options, done) {
  if (options.host !== 'push.example.org') return connect.call(this, options, done);
  const peer = { host: '127.0.0.1', port: Number(process.env.PUSH_PEER_PORT) };
  return connect.call(this, { ...options, ...peer, servername: 'push.example.org' }, done);
};
