/** How much of a book is read, as a line with a ribbon; `share` in percent. What it says stands beside it in words. */
export const ProgressLine = ({ share }: { share: number }) => (
  <div aria-hidden="true" className="progress-line">
    <span className="progress-read" style={{ width: `${share}%` }} />
    <span className="progress-ribbon" style={{ insetInlineStart: `${share}%` }} />
  </div>
);
