// A clock that is set by CLOCK_JUMP milliseconds when it has been read CLOCK_AFTER times.
const now = Date.now;
const jump = Number(process.env.CLOCK_JUMP);
const after = Number(process.env.CLOCK_AFTER ?? 4);
let reads = 0;
Date.now = () => now() + ((reads += 1) > after ? jump : 0);
