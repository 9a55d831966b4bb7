/** What the machine refuses, told as an author would tell it; the exit code is 3. */

/** Thrown when the surroundings, not the notes, stand in the way. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

const REASONS: Record<string, string> = {
  EACCES: "권한이 없다.",
  EBUSY: "다른 프로그램이 쓰고 있거나 옮길 수 없는 자리다.",
  EDQUOT: "쓸 수 있는 디스크 몫을 다 썼다.",
  EEXIST: "폴더여야 할 자리에 파일이 있다.",
  EFBIG: "파일이 쓸 수 있는 크기를 넘는다.",
  EIO: "디스크를 읽거나 쓰지 못한다.",
  EISDIR: "파일이어야 할 자리에 폴더가 있다.",
  EMFILE: "열린 파일이 너무 많다.",
  ENFILE: "열린 파일이 너무 많다.",
  ENOENT: "파일이나 폴더가 없다. 만드는 사이에 사라졌을 수 있다.",
  ENOMEM: "메모리가 모자란다.",
  ENOSPC: "디스크가 가득 찼다.",
  ENOTDIR: "폴더여야 할 자리에 파일이 있다.",
  ENAMETOOLONG: "이름이 너무 길다.",
  EPERM: "권한이 없다.",
  EROFS: "읽기만 되는 디스크다.",
  EXDEV: "다른 디스크로는 옮길 수 없다.",
};

/**
 * Finds the refusal of the system behind an error, however often it was wrapped.
 *
 * @returns a sentence for the author; undefined when the error is none of the system's
 */
export function describeSystemError(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = causeOf(inner)) {
    if (inner instanceof EnvironmentError) return inner.message;
    const { code = "", path, dest } = inner as NodeJS.ErrnoException & { dest?: string };
    const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
    const place = [path, dest].flatMap((name) => (name ? [`'${name}'`] : [])).join(" → ");
    if (reason) return `${place ? `${place}: ` : ""}${reason} (${code})`;
  }
  return undefined;
}

/** The error that another one wraps: Eleventy has a name of its own for it. */
export function causeOf(error: Error & { originalError?: unknown }): unknown {
  return error.originalError ?? error.cause;
}
