let styled: Promise<unknown> | undefined;

/** Fetches the style sheet of what is shown on demand; without it the thing works all the same. */
export const style = (): Promise<unknown> =>
  (styled ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = process.env.ON_DEMAND_STYLE ?? '';
    link.onload = link.onerror = done;
    document.head.append(link);
  }));
