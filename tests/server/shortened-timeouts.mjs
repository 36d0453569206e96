// Loaded into a server under test: says what it is told to wait for, and waits a twentieth of that.
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const { createServer } = http;
http.createServer = (
  { requestTimeout, headersTimeout, connectionsCheckingInterval, ...options },
  ...rest
) => {
  console.log(`waits ${requestTimeout} ms for a request, ${headersTimeout} ms for its headers`);
  const shorter = {
    requestTimeout: requestTimeout / 20,
    headersTimeout: headersTimeout / 20,
    connectionsCheckingInterval: connectionsCheckingInterval / 20,
  };
  return createServer({ ...options, ...shorter }, ...rest);
};
syncBuiltinESMExports();
