import { runCommand } from '#surfaces/cli';

/** Runs one command line in this process and gives its exit code and what it wrote. */
export async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = await runCommand(args, terminal);
  return { code, out, err };
}
