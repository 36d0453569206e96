export { hashPassword, isPassword } from './passwords';
export { forgetCookie, openSession, recordSession, sessionIdOfRequest, sessionLength } from './session';
export { viewer, viewerOrSignIn, type Viewer } from './viewer';
