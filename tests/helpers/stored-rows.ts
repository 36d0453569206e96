/** Every row of every table, less the counting of tries, which is there to change. */
export async function storedRows() {
  const { snapshotRows: everythingSaid } = await import('../permissions/row-snapshot');
  const tables = Object.entries(await everythingSaid());
  return Object.fromEntries(tables.filter(([name]) => name.toLowerCase() !== 'limit'));
}
