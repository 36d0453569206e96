import 'server-only';

/** A file that is sent while it is written, for the viewer alone. */
export function downloadResponse(pieces: AsyncGenerator<string>, type: string, fileName: string): Response {
  const body = new ReadableStream<string>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => pieces.return(undefined).then(() => {}),
  });
  return new Response(body.pipeThrough(new TextEncoderStream()), {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
