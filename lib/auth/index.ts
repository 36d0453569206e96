export { cookieOptions, deviceCookie, sessionCookie } from './cookies';
export { deviceOfRequest, rememberDevice } from './devices';
export { answerOutside, csrfTokenOfRequest } from './outside';
export { hashPassword, isPassword } from './passwords';
export { isResetOpen, makeReset, spendReset } from './resets';
export { secureCookies } from './cookies';
export { openSession } from './session';
export { viewer, viewerOrSignIn, viewerWith, type Viewer } from './viewer';
