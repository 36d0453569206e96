/** Who wrote a post and how it begins, in a list that leads to it. */
export const FirstWords = ({ by, words }: { by: string; words: string }) => (
  <p className="first-words">
    <strong>
      <bdi>{by}</bdi>
    </strong>{' '}
    <bdi>{words}</bdi>
  </p>
);
