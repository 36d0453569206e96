import path from 'node:path';

/** The folder that holds the embedded database and the secret that goes with it. */
export const dataFolder = () => path.resolve(/* turbopackIgnore: true */ process.env.UNTOLD_DATA || '.data');
