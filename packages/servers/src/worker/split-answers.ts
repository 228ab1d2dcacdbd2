const opening = '{"answers":[';

/**
 * The texts of the single answers in a reply of goja. They are cut out and not written anew, since JSON keeps less than
 * stands in them: -0 for one.
 */
export function splitAnswers(reply: string): string[] {
  const answers: string[] = [];
  let depth = 0;
  let start = opening.length;
  let inText = false;
  for (let at = opening.length; at < reply.length; at += 1) {
    const character = reply[at];
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) {
        answers.push(reply.slice(start, at + 1));
        start = at + 2;
      } else if (depth < 0) break;
    }
  }
  return answers;
}
