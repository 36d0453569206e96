'use client';

import { useEffect } from 'react';

/** Tells the server, by a cookie, in which time zone this browser is: from the next page on times are told in it. */
export function LearnZone() {
  useEffect(() => {
    const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (document.cookie.split('; ').includes(`zone=${zone}`)) return;
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax${secure}`;
  }, []);
  return null;
}
