/**
 * The Content-Security-Policy of every page: nothing is loaded from elsewhere, no script or style stands in a page, and no
 * form leaves the site. What schema.org data a page holds is no script, and needs no leave.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
