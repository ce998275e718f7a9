import type { Reporter, TestModule } from 'vitest/node';

/** One plain last line, for whoever reads only that: `412 passed, 0 failed`. */
export default class LastLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that cannot even be loaded has no tests that could fail.
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length;
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed`);
  }
}
