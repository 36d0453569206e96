/** The path of a request's address, as it was sent. */
export const rawPath = ({ url }) => url.split('?', 1)[0];
