/** Tells a person at the console what is going on. */
export type Progress = {
  /** Does a piece of work; one that takes over a second is announced, and its time told at the end. */
  step<T>(title: string, work: (update: (detail: string) => void) => Promise<T>): Promise<T>;
  say(line: string): void;
};

type Screen = { isTTY?: boolean; columns?: number; write(text: string): unknown };

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const patience = 1_000;

/** A spinner on a terminal, plain lines anywhere else. */
export function openProgress(screen: Screen = process.stdout): Progress {
  return screen.isTTY ? spinner(screen) : plain(screen);
}

function spinner(screen: Screen): Progress {
  const clear = () => screen.write('\r\x1b[K');
  return {
    say: (line) => {
      clear();
      screen.write(`${line}\n`);
    },
    async step(title, work) {
      const began = Date.now();
      let detail = '';
      let frame = 0;
      const timer = setInterval(() => {
        if (Date.now() - began < 200) return;
        const line = `${frames[frame++ % frames.length]} ${title} …${detail && ` ${detail}`}  ${since(began, 0)}`;
        screen.write(`\r\x1b[K${line.slice(0, (screen.columns || 80) - 1)}`);
      }, 100);
      const end = (mark: string) => {
        clearInterval(timer);
        clear();
        if (mark === '✗' || Date.now() - began > patience)
          screen.write(`${mark} ${title}  ${since(began)}\n`);
      };
      return finish(
        work,
        (text) => {
          detail = text;
        },
        end,
      );
    },
  };
}

function plain(screen: Screen): Progress {
  const say = (line: string) => screen.write(`${line}\n`);
  return {
    say,
    async step(title, work) {
      const began = Date.now();
      let announced = false;
      let lastDetail = '';
      let lastTime = 0;
      const announce = () => {
        if (!announced) say(`${title} …`);
        announced = true;
      };
      const timer = setTimeout(announce, patience);
      const update = (detail: string) => {
        // A line every few seconds shows life without filling a log.
        if (detail === lastDetail || Date.now() - lastTime < 2_000) return;
        lastDetail = detail;
        lastTime = Date.now();
        announce();
        say(`  ${detail}`);
      };
      const end = (mark: string) => {
        clearTimeout(timer);
        if (mark === '✗') say(`${title}: failed after ${since(began)}.`);
        else if (announced) say(`${title}: done in ${since(began)}.`);
      };
      return finish(work, update, end);
    },
  };
}

async function finish<T>(
  work: (update: (detail: string) => void) => Promise<T>,
  update: (detail: string) => void,
  end: (mark: string) => void,
): Promise<T> {
  try {
    const result = await work(update);
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}

function since(began: number, digits = 1): string {
  return `${((Date.now() - began) / 1000).toFixed(digits)} s`;
}
