/** Every row of every table, less the counting of tries, which is there to change. */
export async function storedRows() {
  const { snapshotRows } = await import('../permissions/row-snapshot');
  const tables = Object.entries(await snapshotRows());
  return Object.fromEntries(tables.filter(([name]) => name.toLowerCase() !== 'limit'));
}
