/** Which reading a form is about: the slug of its club and its id. */
export function ReadingIdFields({ club, reading }: { club: string; reading: string }) {
  return (
    <>
      <input type="hidden" name="club" value={club} />
      <input type="hidden" name="reading" value={reading} />
    </>
  );
}
