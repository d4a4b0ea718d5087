/** What an address in a link or picture is. */
export type Address =
  | { readonly kind: 'absolute' }
  | { readonly kind: 'unsafe' }
  /** `target` percent-decoded, '' for the page itself; `fragment` without `#`. */
  | { readonly kind: 'local'; readonly target: string; readonly fragment?: string };

export const linkSchemes: readonly string[] = ['http', 'https', 'mailto', 'tel'];
export const pictureSchemes: readonly string[] = ['https'];

/**
 * Tells addresses elsewhere from those of the site. Unsafe are other schemes, `//host` (its scheme depends on the
 * reader's page), nothing at all, and addresses that no browser can parse.
 */
export function readAddress(url: string, schemes: readonly string[]): Address {
  const scheme = /^[^/?#:]*(?=:)/u.exec(url)?.[0];
  if (scheme !== undefined) {
    return schemes.includes(scheme.toLowerCase()) && URL.canParse(url)
      ? { kind: 'absolute' }
      : { kind: 'unsafe' };
  }
  if (url === '' || /^[/\\]{2}/u.test(url)) return { kind: 'unsafe' };
  const cut = url.indexOf('#');
  if (cut < 0) return { kind: 'local', target: decoded(url) };
  return { kind: 'local', target: decoded(url.slice(0, cut)), fragment: decoded(url.slice(cut + 1)) };
}

/** `HTTPS://…` -> `https://…`: the sanitiser knows schemes in lower case only. */
export function withLowerScheme(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:/iu, (scheme) => scheme.toLowerCase());
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
