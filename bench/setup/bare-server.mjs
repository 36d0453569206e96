// The floor under every server of Node: one string, with nothing asked and nothing made. Usage: bare-server.mjs BYTES
import { createServer } from 'node:http';

const page = 'x'.repeat(Number(process.argv[2]));
const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(page);
});
server.listen(0, '127.0.0.1', () => console.log(`ready at http://localhost:${server.address().port}`));
