import { connect, createServer, type Socket } from 'node:net';

/** Stands between the house and its PostgreSQL, and hears every statement that is executed. */
export async function overhear(databaseUrl: string) {
  const heard: string[] = [];
  const lines = new Set<Socket>();
  const between = createServer((house) => {
    const database = connect(Number(new URL(databaseUrl).port), '127.0.0.1');
    for (const line of [house, database]) {
      lines.add(line.setNoDelay());
      line.on('error', () => {}).on('close', () => [house, database].forEach((end) => end.destroy()));
    }
    house.on(
      'data',
      listenerTo((statement) => heard.push(statement)),
    );
    house.pipe(database).pipe(house);
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((between.address() as { port: number }).port);
  const stop = () => {
    for (const line of lines) line.destroy();
    between.close();
  };
  return { url: url.href, heard, stop };
}

/** Reads one connection as its pieces arrive: a message is a letter and its own length, but for the first. */
function listenerTo(tell: (statement: string) => void) {
  const read = readerOfMessages(tell);
  let [rest, letters] = [Buffer.alloc(0), 0];
  return (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    while (rest.length >= letters + 4) {
      const end = letters + rest.readUInt32BE(letters);
      if (rest.length < end) return;
      if (letters > 0) read(String.fromCharCode(rest[0]!), rest.subarray(5, end).toString());
      rest = rest.subarray(end);
      letters = 1;
    }
  };
}

function readerOfMessages(tell: (statement: string) => void) {
  const prepared = new Map<string, string>();
  let bound = '';
  return (kind: string, body: string) => {
    const [first = '', second = ''] = body.split('\0');
    if (kind === 'P') prepared.set(first, second);
    if (kind === 'B') bound = prepared.get(second) ?? '';
    if (kind === 'E') tell(bound);
    // What a line is told when it opens is no question.
    if (kind === 'Q' && !first.startsWith('set ')) tell(first);
  };
}
