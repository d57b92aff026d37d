// What the newsroom's editor takes for a path; it would rewrite anything else.
const pathForm = /^\/[\w\-./]*(?:\?[-;&=%\w]*)?(?:#[\w-]+)?$|^#[\w-]+$/;

/** What is wrong with an absolute web address; undefined when nothing is. */
export function webAddressProblem(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:\/\//i.test(address)) return 'is no web address (https://…)';
  if (url.username || url.password) return 'holds a user name or password';
  if (!url.hostname.includes('.')) return 'is no public web address';
  return /[\s\\]/.test(address) ? 'holds a space or a backslash' : undefined;
}

/** What is wrong with the address of a link: the web, a path of the paper, a place on the page, or an e-mail. */
export function linkProblem(address: string): string | undefined {
  if (/^[/#]/.test(address)) {
    const local = pathForm.test(address) && !address.startsWith('//');
    return local ? undefined : 'is no path of the paper (plain letters, digits, / and - only)';
  }
  if (/^mailto:/i.test(address)) {
    return /^mailto:[^\s@\\]+@[^\s@\\]+$/i.test(address) ? undefined : 'is no e-mail address';
  }
  if (/^https?:/i.test(address)) return webAddressProblem(address);
  return 'has to begin with https://, mailto:, / or #';
}
