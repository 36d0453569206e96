import { connect, createServer, type Socket } from 'node:net';

/** A proxy between a server and its PostgreSQL, which records every executed statement. */
export async function recordQueries(databaseUrl: string) {
  const statements: string[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer((house) => {
    const database = connect(Number(new URL(databaseUrl).port), '127.0.0.1');
    for (const line of [house, database]) {
      sockets.add(line.setNoDelay());
      line.on('error', () => {}).on('close', () => [house, database].forEach((end) => end.destroy()));
    }
    house.on(
      'data',
      createListener((statement) => statements.push(statement)),
    );
    house.pipe(database).pipe(house);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((proxy.address() as { port: number }).port);
  const stop = () => {
    for (const line of sockets) line.destroy();
    proxy.close();
  };
  return { url: url.href, heard: statements, stop };
}

/** Reads one connection as its pieces arrive: a message is a letter and its own length, but for the first. */
function createListener(onStatement: (statement: string) => void) {
  const read = messageReader(onStatement);
  let buffered = Buffer.alloc(0);
  let prefixLength = 0;
  return (piece: Buffer) => {
    buffered = Buffer.concat([buffered, piece]);
    while (buffered.length >= prefixLength + 4) {
      const end = prefixLength + buffered.readUInt32BE(prefixLength);
      if (buffered.length < end) return;
      if (prefixLength > 0) read(String.fromCharCode(buffered[0]!), buffered.subarray(5, end).toString());
      buffered = buffered.subarray(end);
      prefixLength = 1;
    }
  };
}

function messageReader(onStatement: (statement: string) => void) {
  const prepared = new Map<string, string>();
  let bound = '';
  return (kind: string, body: string) => {
    const [first = '', second = ''] = body.split('\0');
    if (kind === 'P') prepared.set(first, second);
    if (kind === 'B') bound = prepared.get(second) ?? '';
    if (kind === 'E') onStatement(bound);
    // What a line is told when it opens is no question.
    if (kind === 'Q' && !first.startsWith('set ')) onStatement(first);
  };
}
