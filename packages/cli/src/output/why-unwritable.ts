/** Why something cannot be written, in words. */
export function whyUnwritable({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return 'there is a file where a folder must be';
    case 'EISDIR':
      return 'there is a folder of that name';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you may not write there';
    case 'ENOENT':
      return 'no folder can be made there';
    case 'ENOSPC':
      return 'no space is left';
    default:
      return message;
  }
}
