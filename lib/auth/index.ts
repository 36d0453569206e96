export { cookieOptions, deviceCookieName, sessionCookieName } from './cookies';
export { findKnownDevice, rememberDevice } from './known-devices';
export { handleOidcRequest, readCsrfToken } from './oidc/next-auth';
export { hashPassword, verifyPassword } from './passwords';
export { findConfirmation, redeemConfirmation } from './email-confirmations';
export { isResetValid, createReset, redeemReset } from './password-resets';
export { hasSecureCookies } from './cookies';
export { openSession, readSessionId, sessionOwner } from './session';
export { viewer, requireViewer, toViewer, type PageViewer, type Viewer } from './viewer';
