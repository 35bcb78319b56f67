/** Takes the times between the frames of the page, ms, until the function it gives is called. */
export function watchFrames(): () => number[] {
  const times: number[] = [];
  let last: number | undefined;
  let frame = requestAnimationFrame(function next(now) {
    if (last !== undefined) times.push(now - last);
    last = now;
    frame = requestAnimationFrame(next);
  });
  return () => {
    cancelAnimationFrame(frame);
    return times;
  };
}

/** Waits until the next frame begins. */
export function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
