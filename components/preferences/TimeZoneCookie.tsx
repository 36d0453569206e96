'use client';

import { useEffect } from 'react';

/** Tells the server, by a cookie, in which time zone this browser is: from the next page on times are told in it. */
export function TimeZoneCookie() {
  useEffect(() => {
    const isSecure = location.protocol === 'https:';
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const cookie = `${isSecure ? '__Host-' : ''}zone=${encodeURIComponent(timeZone)}`;
    if (document.cookie.split('; ').includes(cookie)) return;
    document.cookie = `${cookie}; path=/; max-age=31536000; samesite=lax${isSecure ? '; secure' : ''}`;
  }, []);
  return null;
}
