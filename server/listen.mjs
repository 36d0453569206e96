// Where the server listens.
import { exitWith } from './exit.mjs';

/** Listens on PORT and HOST; ends the process with a sentence where that cannot be. */
export function listen(server) {
  const { port, host } = listenAddress();
  return new Promise((resolve) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        exitWith(`Port ${port} is in use: stop what uses it, or set PORT to another one.`);
      exitWith(`Cannot listen on ${host}, port ${port}: ${error.message}`);
    });
    server.listen(port, host, resolve);
  });
}

function listenAddress() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    exitWith('PORT must be a number from 0 to 65535.');
  return { port, host: process.env.HOST || '127.0.0.1' };
}

/** The origin under which this machine reaches the server. */
export function localOrigin(server) {
  const { address, port, family } = server.address();
  const everywhere = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address);
  return `http://${everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
