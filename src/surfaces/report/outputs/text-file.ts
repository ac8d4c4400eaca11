import { type FileHandle, open } from 'node:fs/promises';

const pieceCharacters = 1 << 18;

/** A text file that is written piece by piece, in UTF-8. */
export class TextFile {
  private readonly file: FileHandle;
  private waiting = '';

  private constructor(file: FileHandle) {
    this.file = file;
  }

  static async open(path: string): Promise<TextFile> {
    return new TextFile(await open(path, 'w'));
  }

  async write(text: string): Promise<void> {
    this.waiting += text;
    if (this.waiting.length >= pieceCharacters) await this.flush();
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.file.close();
    }
  }

  private async flush(): Promise<void> {
    const text = this.waiting;
    this.waiting = '';
    if (text !== '') await this.file.appendFile(text);
  }
}
