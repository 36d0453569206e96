/** Says why and ends the process. */
export function exitWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
