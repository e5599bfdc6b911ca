// Syntax that a very old Node reads too: it has to get as far as the sentence.
var wanted = [20, 19];

/** Ends the process with one sentence when this Node is too old. */
export function requireNode() {
  var have = process.versions.node.split('.').map(Number);
  if (have[0] > wanted[0] || (have[0] === wanted[0] && have[1] >= wanted[1])) return;
  console.error('\nNode ' + wanted.join('.') + ' or newer is needed, this is ' + process.versions.node + '.\n');
  process.exit(1);
}
