import type { Reporter, TestModule } from 'vitest/node';

/** One plain last line, for whoever reads only that: `412 passed, 0 failed`. */
export default class LastLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => {
      const own = [...module.children.allTests()].map((test) => test.result().state);
      // A file that cannot be loaded or prepared has no test that could fail.
      return module.state() === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own;
    });
    const count = (wanted: string) => states.filter((state) => state === wanted).length;
    console.log(`${count('passed')} passed, ${count('failed')} failed`);
  }
}
