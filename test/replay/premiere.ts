import { afterAll, beforeAll } from '@jest/globals';
import { readEnding, type Ending } from '../../replay/ending.ts';
import { loadScenario } from '../../replay/load.ts';
import { play } from '../../replay/play.ts';
import type { Scenario } from '../../replay/scenario.ts';
import type { Scene } from '../../replay/scene.ts';
import { withNames } from '../../replay/tell.ts';
import { openTheatre, type Theatre } from '../../replay/theatre.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { policy } from '../support/given.ts';
import { type Golden, goldenOf } from './golden.ts';

export interface Premiere {
  readonly scenario: Scenario;
  readonly golden: Golden;
  readonly theatre: Theatre;
  readonly scene: Scene;
  readonly ending: Ending;
}

const patienceMs = 90_000;

/** A scenario played once, at full speed, for all tests of a file. */
export function openPremiere(name: string): { readonly database: TestDatabase; readonly after: () => Premiere } {
  const database = testDatabase();
  let theatre: Theatre | undefined;
  let premiere: Premiere | undefined;

  beforeAll(async () => {
    const scenario = await loadScenario(name);
    theatre = await openTheatre({ scenario, db: database.db, policy, log: database.log });
    const scene = await play({ scenario, theatre });
    premiere = { scenario, golden: goldenOf(scenario), theatre, scene, ending: await readEnding(scene) };
  }, patienceMs);
  afterAll(async () => {
    await theatre?.close();
  });

  return {
    database,
    after() {
      if (premiere === undefined) throw new Error('the play is over inside tests only');
      return premiere;
    },
  };
}

/** A text as a reader compares it: names for mentions, no Markdown escapes, one space where there are several. */
export const plainly = (scene: Pick<Scene, 'scenario' | 'slack'>, text: string): string =>
  withNames(scene, text)
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\s+/g, ' ');
